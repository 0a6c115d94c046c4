package io.tradepost.starter.inbox;

import io.tradepost.starter.actor.Actors;
import io.tradepost.starter.messages.Envelope;
import io.tradepost.starter.messages.MessageCatalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.SubscribableMessageSource;

/** Gives other contexts' events to the Axon processors that name {@code inbox} as their source. */
final class EventDelivery implements MessageHandling, SubscribableMessageSource<EventMessage<?>> {

    private final MessageCatalog catalog;
    private final Set<Consumer<List<? extends EventMessage<?>>>> processors = new CopyOnWriteArraySet<>();

    EventDelivery(MessageCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Registration subscribe(Consumer<List<? extends EventMessage<?>>> processor) {
        processors.add(processor);
        return () -> processors.remove(processor);
    }

    /** Types that this service does not know are not for it. */
    @Override
    public void handle(List<ConsumerRecord<String, byte[]>> records) {
        List<EventMessage<?>> events = new ArrayList<>(records.size());
        for (ConsumerRecord<String, byte[]> message : records) {
            Envelope envelope = Envelope.of(message);
            catalog.read(envelope)
                    .ifPresent(payload -> events.add(new GenericDomainEventMessage<>(
                            envelope.aggregateType() == null ? "unknown" : envelope.aggregateType(),
                            envelope.subject(),
                            envelope.sequence(),
                            payload,
                            origin(envelope),
                            envelope.id(),
                            envelope.time())));
        }
        if (!events.isEmpty()) {
            processors.forEach(processor -> processor.accept(events));
        }
    }

    /** In the names that Axon's correlation data providers use. */
    static Map<String, Object> origin(Envelope envelope) {
        Map<String, Object> metaData = new HashMap<>();
        metaData.put("traceId", envelope.correlationId() == null ? envelope.id() : envelope.correlationId());
        if (envelope.causationId() != null) {
            metaData.put("correlationId", envelope.causationId());
        }
        if (envelope.traceparent() != null) {
            metaData.put("traceparent", envelope.traceparent());
        }
        if (envelope.actor() != null) {
            metaData.put(Actors.KEY, envelope.actor());
        }
        return metaData;
    }
}
