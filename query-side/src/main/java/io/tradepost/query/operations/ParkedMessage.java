package io.tradepost.query.operations;

import io.tradepost.kernel.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A dead letter in the words of a service. */
record ParkedMessage(
        long id,
        String inbox,
        String topic,
        int partition,
        long offset,
        String key,
        @Nullable String type,
        String cause,
        int attempts,
        Instant parkedAt,
        String payload) {

    private static final JsonMapper JSON = JsonMapper.shared();

    Letter of(String service) {
        return new Letter(
                service,
                Long.toString(id),
                inbox,
                topic,
                partition,
                offset,
                key,
                type,
                cause,
                attempts,
                parkedAt,
                payload,
                partOfAProcess() ? orderId() : null);
    }

    /** What a process asked for, or could not take in itself. */
    private boolean partOfAProcess() {
        return topic.endsWith(".commands") || inbox.startsWith("sagas.");
    }

    private @Nullable OrderId orderId() {
        try {
            JsonNode order = JSON.readTree(payload).path("orderId");
            return order.isString() ? new OrderId(order.stringValue()) : null;
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return null; // it may be a dead letter for that very reason
        }
    }
}
