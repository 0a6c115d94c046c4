package io.tradepost.query.views;

import io.tradepost.catalog.api.CatalogEvent;
import io.tradepost.catalog.api.CatalogEvent.ProductAttributed;
import io.tradepost.catalog.api.CatalogEvent.ProductCategorised;
import io.tradepost.catalog.api.CatalogEvent.ProductDescribed;
import io.tradepost.query.elastic.Index;
import io.tradepost.query.views.TicketsView.Ticket;
import io.tradepost.starter.messages.Envelope;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A fact per attribute that a product was given; a new category is told of all of them. */
final class TicketsView implements RewritingView<CatalogEvent, Ticket> {

    static final Index INDEX = new Index("tickets", 1);

    record Ticket(String sku, @Nullable String category, RawJson payload) {}

    @Override
    public Index index() {
        return INDEX;
    }

    @Override
    public Set<Class<? extends CatalogEvent>> vocabularies() {
        return Set.of(CatalogEvent.class);
    }

    @Override
    public Class<Ticket> document() {
        return Ticket.class;
    }

    @Override
    public Map<String, Ticket> of(CatalogEvent event, Envelope message) {
        return switch (event) {
            case ProductAttributed e -> {
                Map<String, Ticket> tickets = new HashMap<>();
                e.attributes()
                        .keySet()
                        .forEach(name -> tickets.put(
                                e.sku() + ":" + name, new Ticket(e.sku().value(), null, RawJson.of(message.data()))));
                yield tickets;
            }
            case ProductDescribed e -> throw new IllegalStateException("poison");
            default -> Map.of();
        };
    }

    @Override
    public @Nullable Earlier earlier(CatalogEvent event) {
        return event instanceof ProductCategorised e
                ? new Earlier("sku", e.sku().value())
                : null;
    }

    @Override
    public Map<String, Ticket> rewritten(CatalogEvent event, Map<String, Ticket> earlier, Envelope message) {
        Map<String, Ticket> told = new HashMap<>();
        if (event instanceof ProductCategorised e) {
            earlier.forEach((id, ticket) -> told.put(id, new Ticket(ticket.sku(), e.category(), ticket.payload())));
        }
        return told;
    }
}
