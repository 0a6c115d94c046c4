package io.tradepost.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.Sku;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A product as its resource shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProductView(
        Sku sku,
        String name,
        @Nullable String description,
        @Nullable String category,
        Money price,
        boolean discontinued,
        long version) {

    /** @param unknown what was asked for and is not in the catalog */
    record Batch(List<ProductView> products, List<Sku> unknown) {}
}
