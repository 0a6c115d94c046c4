package io.tradepost.order.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tradepost.kernel.OrderId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** @param events all of them, in their order */
public record History(OrderId orderId, List<Entry> events) {

    /**
     * An event.
     *
     * @param messageId its id on the topic
     * @param at when it happened by the shop's account, where that was said
     * @param actor on whose behalf; absent in what was recorded before that was kept, as are those below
     * @param correlationId the message that everything of this conversation goes back to
     * @param causationId the message that led to it
     * @param payload without what is personal
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            long sequence,
            String type,
            String messageId,
            Instant recordedAt,
            @Nullable Instant at,
            @Nullable String actor,
            @Nullable String correlationId,
            @Nullable String causationId,
            JsonNode payload) {}
}
