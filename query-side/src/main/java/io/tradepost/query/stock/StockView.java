package io.tradepost.query.stock;

import io.tradepost.catalog.api.CatalogEvent;
import io.tradepost.catalog.api.CatalogEvent.PriceScheduled;
import io.tradepost.catalog.api.CatalogEvent.ProductAdded;
import io.tradepost.catalog.api.CatalogEvent.ProductAttributed;
import io.tradepost.catalog.api.CatalogEvent.ProductCategorised;
import io.tradepost.catalog.api.CatalogEvent.ProductDescribed;
import io.tradepost.catalog.api.CatalogEvent.ProductDiscontinued;
import io.tradepost.catalog.api.CatalogEvent.ProductPriced;
import io.tradepost.catalog.api.CatalogEvent.ScheduledPriceWithdrawn;
import io.tradepost.inventory.api.InventoryEvent.LowStockThresholdSet;
import io.tradepost.inventory.api.InventoryEvent.StockAdjusted;
import io.tradepost.inventory.api.InventoryEvent.StockItemEvent;
import io.tradepost.inventory.api.InventoryEvent.StockItemRegistered;
import io.tradepost.inventory.api.InventoryEvent.StockItemReleased;
import io.tradepost.inventory.api.InventoryEvent.StockItemReserved;
import io.tradepost.inventory.api.InventoryEvent.StockItemRestocked;
import io.tradepost.inventory.api.InventoryEvent.StockItemShipped;
import io.tradepost.inventory.api.InventoryEvent.StockRanLow;
import io.tradepost.inventory.api.InventoryEvent.StockReceived;
import io.tradepost.inventory.api.InventoryEvent.StockRecovered;
import io.tradepost.inventory.api.InventoryEvent.StockWrittenOff;
import io.tradepost.kernel.Event;
import io.tradepost.kernel.Sku;
import io.tradepost.query.elastic.Index;
import io.tradepost.query.views.GatheredView;
import io.tradepost.starter.messages.Envelope;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
public class StockView implements GatheredView<Event, StockDocument> {

    public static final Index INDEX = new Index("stock", 1);

    @Override
    public Index index() {
        return INDEX;
    }

    @Override
    public Set<Class<? extends Event>> vocabularies() {
        return Set.of(StockItemEvent.class, CatalogEvent.class);
    }

    @Override
    public Class<StockDocument> document() {
        return StockDocument.class;
    }

    @Override
    public Set<String> ids(Event event) {
        return switch (event) {
            case StockItemEvent e -> Set.of(e.sku().value());
            case ProductAttributed _, PriceScheduled _, ScheduledPriceWithdrawn _, ProductDiscontinued _ -> Set.of();
            case CatalogEvent e -> Set.of(e.sku().value());
            default -> Set.of();
        };
    }

    @Override
    public StockDocument after(String id, @Nullable StockDocument current, Event event, Envelope message) {
        StockDocument stock = current == null ? StockDocument.none(new Sku(id)) : current;
        return switch (event) {
            case StockItemEvent e -> moved(stock.in(e.warehouse(), there -> there.now(e.balance())), e, message.time());
            case CatalogEvent e -> listed(stock, e);
            default -> stock;
        };
    }

    private static StockDocument moved(StockDocument stock, StockItemEvent event, Instant recorded) {
        return switch (event) {
            case StockReceived e ->
                stock.moved(recorded).received(Objects.requireNonNullElse(e.occurredAt(), recorded));
            case StockAdjusted _, StockWrittenOff _, StockItemShipped _, StockItemRestocked _ -> stock.moved(recorded);
            case LowStockThresholdSet e -> stock.in(e.warehouse(), there -> there.watched(e.threshold()));
            case StockItemRegistered _, StockItemReserved _, StockItemReleased _, StockRanLow _, StockRecovered _ ->
                stock;
        };
    }

    private static StockDocument listed(StockDocument stock, CatalogEvent event) {
        return switch (event) {
            case ProductAdded e ->
                stock.named(e.name()).categorised(e.category()).priced(e.price());
            case ProductDescribed e -> stock.named(e.name());
            case ProductCategorised e -> stock.categorised(e.category());
            case ProductPriced e -> stock.priced(e.price());
            case ProductAttributed _, PriceScheduled _, ScheduledPriceWithdrawn _, ProductDiscontinued _ -> stock;
        };
    }
}
