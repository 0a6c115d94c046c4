package io.tradepost.catalog;

import io.tradepost.catalog.api.CatalogEvent;
import io.tradepost.catalog.api.CatalogEvent.ProductAdded;
import io.tradepost.catalog.api.CatalogEvent.ProductCategorised;
import io.tradepost.catalog.api.CatalogEvent.ProductDescribed;
import io.tradepost.catalog.api.CatalogEvent.ProductDiscontinued;
import io.tradepost.catalog.api.CatalogEvent.ProductPriced;
import io.tradepost.kernel.Sku;
import io.tradepost.starter.jdbc.BatchedUpdates;
import java.util.Arrays;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the table {@code product} in step with the events, in the transaction that appends them. */
@Component
@ProcessingGroup("products")
final class ProductProjection {

    private final BatchedUpdates updates;

    ProductProjection(BatchedUpdates updates) {
        this.updates = updates;
    }

    @EventHandler
    void on(CatalogEvent event, @SequenceNumber long version) {
        Sku sku = event.sku();
        switch (event) {
            case ProductAdded e ->
                updates.add(
                        """
                        insert into product (sku, name, description, category, price, currency, discontinued, version)
                        values (?, ?, ?, ?, ?, ?, false, ?) on conflict (sku) do nothing""",
                        sku.value(),
                        e.name(),
                        e.description(),
                        e.category(),
                        e.price().minor(),
                        e.price().currency(),
                        version);
            case ProductDescribed e -> set("name = ?, description = ?", sku, version, e.name(), e.description());
            case ProductCategorised e -> set("category = ?", sku, version, e.category());
            case ProductPriced e ->
                set(
                        "price = ?, currency = ?",
                        sku,
                        version,
                        e.price().minor(),
                        e.price().currency());
            case ProductDiscontinued e -> set("discontinued = true", sku, version);
        }
    }

    /** Flushed first, because two kinds of change to one row must reach it in their order. */
    private void set(String columns, Sku sku, long version, @Nullable Object... values) {
        updates.flush();
        Stream<@Nullable Object> key = Stream.of(version, sku.value(), version);
        updates.add(
                "update product set " + columns + ", version = ? where sku = ? and version < ?",
                Stream.concat(Arrays.stream(values), key).toArray());
    }
}
