package io.tradepost.order.history;

import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Refusal;
import io.tradepost.order.history.History.Entry;
import io.tradepost.order.life.OrderRefusal;
import io.tradepost.starter.actor.Actors;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads audit trails from the event store. */
@Component
public final class Histories {

    private static final List<String> BUSINESS_TIMES =
            List.of("placedAt", "shippedAt", "deliveredAt", "requestedAt", "receivedAt");
    private static final String TOKEN = "paymentToken";

    private final EventStore events;
    private final JsonMapper json;

    Histories(EventStore events, JsonMapper json) {
        this.events = events;
        this.json = json;
    }

    /** @throws Refusal when there is no such order */
    public History get(OrderId orderId) {
        List<Entry> entries = events.readEvents(orderId.value(), 0)
                .asStream()
                .map(this::entry)
                .toList();
        if (entries.isEmpty()) {
            throw new Refusal(OrderRefusal.ORDER_NOT_FOUND, "there is no order " + orderId);
        }
        return new History(orderId, entries);
    }

    private Entry entry(DomainEventMessage<?> event) {
        JsonNode payload = json.valueToTree(event.getPayload());
        Unsealed.strip(payload);
        if (payload instanceof ObjectNode members) {
            members.remove(TOKEN);
        }
        return new Entry(
                event.getSequenceNumber(),
                event.getPayloadType().getSimpleName(),
                event.getIdentifier(),
                event.getTimestamp(),
                businessTime(payload),
                text(event, Actors.KEY),
                text(event, "traceId"),
                text(event, "correlationId"),
                payload);
    }

    private static @Nullable Instant businessTime(JsonNode payload) {
        return BUSINESS_TIMES.stream()
                .map(name -> payload.path(name).asString(null))
                .filter(Objects::nonNull)
                .findFirst()
                .map(Instant::parse)
                .orElse(null);
    }

    private static @Nullable String text(DomainEventMessage<?> event, String name) {
        Object value = event.getMetaData().get(name);
        return value == null ? null : value.toString();
    }
}
