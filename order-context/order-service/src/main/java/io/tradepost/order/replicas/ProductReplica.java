package io.tradepost.order.replicas;

import io.tradepost.catalog.api.CatalogEvent;
import io.tradepost.catalog.api.CatalogEvent.PriceScheduled;
import io.tradepost.catalog.api.CatalogEvent.ProductAdded;
import io.tradepost.catalog.api.CatalogEvent.ProductAttributed;
import io.tradepost.catalog.api.CatalogEvent.ProductCategorised;
import io.tradepost.catalog.api.CatalogEvent.ProductDescribed;
import io.tradepost.catalog.api.CatalogEvent.ProductDiscontinued;
import io.tradepost.catalog.api.CatalogEvent.ProductPriced;
import io.tradepost.catalog.api.CatalogEvent.ScheduledPriceWithdrawn;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.starter.jdbc.BatchedUpdates;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the table {@code product_replica}. Each attribute has the version that set it last, so the statements may come
 * in any order and any number of times.
 */
@Component
@ProcessingGroup("replicas")
final class ProductReplica {

    private static final String NAME = """
            insert into product_replica (sku, name, name_version) select ?, ?, ?
            on conflict (sku) do update set name = excluded.name, name_version = excluded.name_version
            where product_replica.name_version < excluded.name_version""";
    private static final String CATEGORY = """
            insert into product_replica (sku, category, category_version) select ?, ?, ?
            on conflict (sku) do update set category = excluded.category, category_version = excluded.category_version
            where product_replica.category_version < excluded.category_version""";
    private static final String PRICE = """
            insert into product_replica (sku, unit_price, currency, price_version) select ?, ?, ?, ?
            on conflict (sku) do update
            set unit_price = excluded.unit_price, currency = excluded.currency, price_version = excluded.price_version
            where product_replica.price_version < excluded.price_version""";
    private static final String DISCONTINUED = """
            insert into product_replica (sku, discontinued) select ?, true
            on conflict (sku) do update set discontinued = true where not product_replica.discontinued""";

    private final BatchedUpdates updates;

    ProductReplica(BatchedUpdates updates) {
        this.updates = updates;
    }

    @EventHandler
    void on(CatalogEvent event, @SequenceNumber long version) {
        switch (event) {
            case ProductAdded e -> {
                name(e.sku(), e.name(), version);
                category(e.sku(), e.category(), version);
                price(e.sku(), e.price(), version);
            }
            case ProductDescribed e -> name(e.sku(), e.name(), version);
            case ProductCategorised e -> category(e.sku(), e.category(), version);
            case ProductPriced e -> price(e.sku(), e.price(), version);
            case ProductDiscontinued e -> updates.add(DISCONTINUED, e.sku().value());
            case ProductAttributed e -> {}
            case PriceScheduled e -> {}
            case ScheduledPriceWithdrawn e -> {}
        }
    }

    private void name(Sku sku, String name, long version) {
        updates.add(NAME, sku.value(), name, version);
    }

    private void category(Sku sku, @Nullable String category, long version) {
        updates.add(CATEGORY, sku.value(), category, version);
    }

    private void price(Sku sku, UnitPrice price, long version) {
        updates.add(PRICE, sku.value(), price.tenThousandths(), price.currency(), version);
    }
}
