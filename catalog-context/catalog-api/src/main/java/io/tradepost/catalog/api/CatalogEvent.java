package io.tradepost.catalog.api;

import io.tradepost.kernel.Event;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.Sku;
import org.jspecify.annotations.Nullable;

/** The life of a product, keyed by SKU on {@code catalog.events}. */
public sealed interface CatalogEvent extends Event {

    Sku sku();

    record ProductAdded(
            Sku sku,
            String name,
            @Nullable String description,
            @Nullable String category,
            Money price) implements CatalogEvent {}

    record ProductDescribed(Sku sku, String name, @Nullable String description) implements CatalogEvent {}

    /** @param category null when the product left its category */
    record ProductCategorised(Sku sku, @Nullable String category) implements CatalogEvent {}

    record ProductPriced(Sku sku, Money price) implements CatalogEvent {}

    /** From now on new orders cannot contain the product; orders placed before are not touched. */
    record ProductDiscontinued(Sku sku) implements CatalogEvent {}
}
