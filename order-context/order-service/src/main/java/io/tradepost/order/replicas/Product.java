package io.tradepost.order.replicas;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.UnitPrice;
import org.jspecify.annotations.Nullable;

/** What an order takes over from a product. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Product(Sku sku, String name, @Nullable String category, UnitPrice price, boolean discontinued) {}
