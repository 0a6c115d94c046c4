package io.tradepost.catalog;

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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/** Keeps which prices a product had and is to have, in the transaction that appends the events. */
@Component
@ProcessingGroup("products")
final class PriceProjection {

    /** No price is valid before the one it follows, though the clock of whoever scheduled it may have been behind. */
    private static final String SET = """
            insert into product_price (sku, version, price, currency, valid_from)
            select ?, ?, ?, ?, greatest(?::timestamptz, max(valid_from)) from product_price where sku = ?
            on conflict do nothing""";

    /** No unit of work both schedules and unschedules prices of one product, so these need not keep their order. */
    private static final String SCHEDULE = """
            insert into scheduled_price (sku, valid_from, price, currency) values (?, ?, ?, ?)
            on conflict (sku, valid_from) do update set price = excluded.price, currency = excluded.currency""";

    private static final String UNSCHEDULE = "delete from scheduled_price where sku = ? and valid_from = ?";
    private static final String UNSCHEDULE_ALL = "delete from scheduled_price where sku = ?";

    private final BatchedUpdates updates;

    PriceProjection(BatchedUpdates updates) {
        this.updates = updates;
    }

    @EventHandler
    void on(CatalogEvent event, @SequenceNumber long version, @Timestamp Instant time) {
        Sku sku = event.sku();
        switch (event) {
            case ProductAdded e -> set(sku, version, e.price(), time);
            case ProductPriced e
            when e.validFrom() != null -> {
                set(sku, version, e.price(), e.validFrom());
                updates.add(UNSCHEDULE, sku.value(), e.validFrom());
            }
            case ProductPriced e -> set(sku, version, e.price(), time);
            case PriceScheduled e ->
                updates.add(
                        SCHEDULE,
                        sku.value(),
                        e.validFrom(),
                        e.price().tenThousandths(),
                        e.price().currency());
            case ScheduledPriceWithdrawn e -> updates.add(UNSCHEDULE, sku.value(), e.validFrom());
            case ProductDiscontinued e -> updates.add(UNSCHEDULE_ALL, sku.value());
            case ProductDescribed e -> {}
            case ProductCategorised e -> {}
            case ProductAttributed e -> {}
        }
    }

    private void set(Sku sku, long version, UnitPrice price, Instant from) {
        updates.add(
                SET,
                sku.value(),
                version,
                price.tenThousandths(),
                price.currency(),
                from.truncatedTo(ChronoUnit.MICROS),
                sku.value());
    }
}
