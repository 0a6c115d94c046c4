package io.tradepost.query.activity;

import io.tradepost.catalog.api.CatalogEvent;
import io.tradepost.customer.api.CustomerEvent;
import io.tradepost.inventory.api.InventoryEvent;
import io.tradepost.kernel.Event;
import io.tradepost.order.api.SalesEvent;
import io.tradepost.payment.api.PaymentEvent;
import io.tradepost.query.elastic.Index;
import io.tradepost.query.views.FactsView;
import io.tradepost.sagas.api.ProcessEvent;
import io.tradepost.starter.messages.Envelope;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class ActivityView implements FactsView<Event, ActivityDocument> {

    static final Index INDEX = new Index("activity", 1);

    @Override
    public Index index() {
        return INDEX;
    }

    @Override
    public Set<Class<? extends Event>> vocabularies() {
        return Set.of(
                CatalogEvent.class,
                CustomerEvent.class,
                InventoryEvent.class,
                SalesEvent.class,
                PaymentEvent.class,
                ProcessEvent.class);
    }

    @Override
    public Class<ActivityDocument> document() {
        return ActivityDocument.class;
    }

    @Override
    public Map<String, ActivityDocument> of(Event event, Envelope message) {
        ActivityDocument entry = ActivityDocument.of(message, About.of(event));
        return Map.of(entry.id(), entry);
    }

    @Override
    public String idOf(String context, String key, long sequence) {
        return id(context, key, sequence);
    }

    static String id(String context, String key, long sequence) {
        return context + ":" + key + ":" + sequence;
    }
}
