package io.tradepost.order.replicas;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.Sku;
import org.jspecify.annotations.Nullable;

public record Product(Sku sku, String name, @Nullable String category, Money price, boolean discontinued) {}
