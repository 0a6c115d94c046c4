package io.tradepost.order.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.kernel.Warehouse;
import io.tradepost.order.api.OrderEvent.ReturnReceived;
import io.tradepost.order.api.OrderEvent.ReturnRequested;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param lines what is to come, or came, at what is refunded for it
 * @param reason why it comes back, or why it does not after all
 * @param restock what went back on a shelf
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Return(
        String reference,
        Status status,
        List<Part> lines,
        Money amount,
        @Nullable String reason,
        @Nullable Instant requestedAt,
        @Nullable Instant receivedAt,
        @Nullable Warehouse warehouse,
        @Nullable List<SkuQuantity> restock) {

    public enum Status {
        REQUESTED,
        WITHDRAWN,
        RECEIVED,
        REFUNDED
    }

    static Return of(ReturnRequested requested) {
        return new Return(
                requested.returnId().reference(),
                Status.REQUESTED,
                Part.of(requested.lines()),
                requested.amount(),
                requested.reason(),
                requested.requestedAt(),
                null,
                null,
                null);
    }

    Return received(ReturnReceived event) {
        return new Return(
                reference,
                Status.RECEIVED,
                Part.of(event.lines()),
                event.amount(),
                reason,
                requestedAt,
                event.receivedAt(),
                event.warehouse(),
                event.restock());
    }

    Return withdrawn(String why) {
        return new Return(reference, Status.WITHDRAWN, lines, amount, why, requestedAt, null, null, null);
    }

    Return refunded() {
        return new Return(
                reference, Status.REFUNDED, lines, amount, reason, requestedAt, receivedAt, warehouse, restock);
    }
}
