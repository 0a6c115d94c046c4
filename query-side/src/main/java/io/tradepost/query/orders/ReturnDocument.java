package io.tradepost.query.orders;

import io.tradepost.kernel.ChangeId;
import io.tradepost.order.api.OrderEvent.LineQuantity;
import io.tradepost.order.api.OrderEvent.ReturnReceived;
import io.tradepost.order.api.OrderEvent.ReturnRequested;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods that come back, or were to. Amounts are minor units of the order's currency.
 *
 * @param amount with tax, to be refunded
 * @param reason why it was asked for or withdrawn
 * @param refunded what the buyer got back
 * @param lines as requested, or as received
 */
record ReturnDocument(
        ChangeId returnId,
        ReturnStatus status,
        long amount,
        @Nullable String reason,
        Instant requestedAt,
        @Nullable Instant receivedAt,
        @Nullable Long refunded,
        List<LineQuantity> lines) {

    static ReturnDocument of(ReturnRequested requested) {
        return new ReturnDocument(
                requested.returnId(),
                ReturnStatus.REQUESTED,
                requested.amount().minor(),
                requested.reason(),
                requested.requestedAt(),
                null,
                null,
                OrderLines.quantities(requested.lines()));
    }

    ReturnDocument withdrawn(String why) {
        return new ReturnDocument(
                returnId, ReturnStatus.WITHDRAWN, amount, why, requestedAt, receivedAt, refunded, lines);
    }

    ReturnDocument received(ReturnReceived came) {
        return new ReturnDocument(
                returnId,
                ReturnStatus.RECEIVED,
                came.amount().minor(),
                reason,
                requestedAt,
                came.receivedAt(),
                refunded,
                OrderLines.quantities(came.lines()));
    }

    ReturnDocument refunded(long paid) {
        return new ReturnDocument(
                returnId, ReturnStatus.REFUNDED, amount, reason, requestedAt, receivedAt, paid, lines);
    }
}
