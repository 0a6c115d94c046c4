package io.tradepost.catalog.api;

import io.tradepost.kernel.Event;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.UnitPrice;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The life of a product, keyed by SKU on {@code catalog.events}. */
public sealed interface CatalogEvent extends Event {

    Sku sku();

    /** @param attributes any JSON object of at most 16 KiB; null for none */
    record ProductAdded(
            Sku sku,
            String name,
            @Nullable String description,
            @Nullable String category,
            UnitPrice price,
            @Nullable Map<String, Object> attributes)
            implements CatalogEvent {}

    record ProductDescribed(Sku sku, String name, @Nullable String description) implements CatalogEvent {}

    /** @param category null when the product left its category */
    record ProductCategorised(Sku sku, @Nullable String category) implements CatalogEvent {}

    /** @param attributes all of them: any JSON object of at most 16 KiB */
    record ProductAttributed(Sku sku, Map<String, Object> attributes) implements CatalogEvent {}

    /**
     * The price from now on.
     *
     * @param validFrom the moment it was meant for when it was scheduled; null when it was not
     */
    record ProductPriced(Sku sku, UnitPrice price, @Nullable Instant validFrom) implements CatalogEvent {}

    /** Another price is to take effect; it takes the place of one scheduled for the same moment. */
    record PriceScheduled(Sku sku, UnitPrice price, Instant validFrom) implements CatalogEvent {}

    record ScheduledPriceWithdrawn(Sku sku, Instant validFrom) implements CatalogEvent {}

    /** From now on new orders cannot contain the product; orders placed before are not touched. */
    record ProductDiscontinued(Sku sku) implements CatalogEvent {}
}
