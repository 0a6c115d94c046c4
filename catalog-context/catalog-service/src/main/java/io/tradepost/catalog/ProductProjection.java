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
import io.tradepost.kernel.UnitPrice;
import io.tradepost.starter.jdbc.BatchedUpdates;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the table {@code product} in step with the events, in the transaction that appends them. */
@Component
@ProcessingGroup("products")
final class ProductProjection {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One statement for all events, so that those of one unit of work reach their rows in their order. Null keeps. */
    private static final String MERGE = """
            merge into product p
            using (values (?, ?, ?, ?, ?::boolean, ?::bigint, ?, ?::json, ?::boolean, ?::bigint))
                as e (sku, name, description, category, categorised, price, currency, attributes, discontinued, version)
            on p.sku = e.sku
            when matched and p.version < e.version then update set
                name = coalesce(e.name, p.name),
                description = case when e.name is null then p.description else e.description end,
                category = case when e.categorised then e.category else p.category end,
                price = coalesce(e.price, p.price),
                currency = coalesce(e.currency, p.currency),
                attributes = coalesce(e.attributes, p.attributes),
                discontinued = p.discontinued or e.discontinued,
                version = e.version
            when not matched then
                insert (sku, name, description, category, price, currency, attributes, discontinued, version)
                values (e.sku, e.name, e.description, e.category, e.price, e.currency, e.attributes, false, e.version)""";

    private final BatchedUpdates updates;

    ProductProjection(BatchedUpdates updates) {
        this.updates = updates;
    }

    @EventHandler
    void on(CatalogEvent event, @SequenceNumber long version) {
        Row row = switch (event) {
            case ProductAdded e ->
                new Row(e.name(), e.description(), true, e.category(), e.price(), e.attributes(), false);
            case ProductDescribed e -> new Row(e.name(), e.description(), false, null, null, null, false);
            case ProductCategorised e -> new Row(null, null, true, e.category(), null, null, false);
            case ProductAttributed e -> new Row(null, null, false, null, null, e.attributes(), false);
            case ProductPriced e -> new Row(null, null, false, null, e.price(), null, false);
            case ProductDiscontinued e -> new Row(null, null, false, null, null, null, true);
            case PriceScheduled e -> Row.NOTHING;
            case ScheduledPriceWithdrawn e -> Row.NOTHING;
        };
        updates.add(
                MERGE,
                event.sku().value(),
                row.name,
                row.description,
                row.category,
                row.categorised,
                row.price == null ? null : row.price.tenThousandths(),
                row.price == null ? null : row.price.currency(),
                row.attributes == null ? null : JSON.writeValueAsString(row.attributes),
                row.discontinued,
                version);
    }

    /** What an event changes; a description comes with a name only. */
    private record Row(
            @Nullable String name,
            @Nullable String description,
            boolean categorised,
            @Nullable String category,
            @Nullable UnitPrice price,
            @Nullable Map<String, Object> attributes,
            boolean discontinued) {

        static final Row NOTHING = new Row(null, null, false, null, null, null, false);
    }
}
