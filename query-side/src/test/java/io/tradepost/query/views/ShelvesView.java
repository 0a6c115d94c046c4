package io.tradepost.query.views;

import io.tradepost.catalog.api.CatalogEvent;
import io.tradepost.catalog.api.CatalogEvent.ProductAdded;
import io.tradepost.catalog.api.CatalogEvent.ProductDiscontinued;
import io.tradepost.inventory.api.InventoryEvent;
import io.tradepost.inventory.api.InventoryEvent.StockReceived;
import io.tradepost.kernel.Event;
import io.tradepost.query.elastic.Index;
import io.tradepost.starter.messages.Envelope;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Catalog and inventory come together in a product's document; its category has one, too. */
final class ShelvesView implements GatheredView<Event, Shelf> {

    static final Index INDEX = new Index("shelves", 1);

    /** Set once the view can take what it could not. */
    boolean cured;

    @Override
    public Index index() {
        return INDEX;
    }

    @Override
    public Set<Class<? extends Event>> vocabularies() {
        return Set.of(CatalogEvent.class, InventoryEvent.class);
    }

    @Override
    public Class<Shelf> document() {
        return Shelf.class;
    }

    @Override
    public Set<String> ids(Event event) {
        return switch (event) {
            case ProductAdded e -> Set.of(e.sku().value(), "all " + e.category());
            case ProductDiscontinued e -> Set.of(e.sku().value());
            case StockReceived e -> Set.of(e.sku().value());
            default -> Set.of();
        };
    }

    @Override
    public Shelf after(String id, @Nullable Shelf current, Event event, Envelope message) {
        Shelf shelf = current == null ? Shelf.EMPTY : current;
        return switch (event) {
            case ProductAdded e -> shelf.named(e.name(), message.id());
            case ProductDiscontinued e when cured -> shelf.received(0, message.id());
            case ProductDiscontinued e -> throw new IllegalStateException("poison");
            case StockReceived e -> shelf.received(e.quantity(), message.id());
            default -> shelf;
        };
    }
}
