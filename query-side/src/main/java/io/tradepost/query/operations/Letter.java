package io.tradepost.query.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tradepost.kernel.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that could not be handled, or that waits behind one of the same key.
 *
 * @param service that could not handle it, or {@code views}
 * @param place of the service: one of its inboxes, or the view
 * @param key what it is about
 * @param type such as {@code inventory.ReserveStock}
 * @param payload as text
 * @param orderId the order whose process can take back what was done, where there may be one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Letter(
        String service,
        String id,
        String place,
        String topic,
        int partition,
        long offset,
        String key,
        @Nullable String type,
        String cause,
        int attempts,
        Instant parkedAt,
        String payload,
        @Nullable OrderId orderId) {

    boolean isBehind(Letter other) {
        return !id.equals(other.id) && place.equals(other.place) && topic.equals(other.topic) && key.equals(other.key);
    }
}
