package io.tradepost.query.orders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the system learned how far an order is; each for the first time.
 *
 * @param shipped when anything was
 * @param completed when nothing remained to be shipped
 * @param delivered when all of it was
 * @param ended when it was delivered, rejected or cancelled
 */
public record Milestones(
        Instant placed,
        @Nullable Instant confirmed,
        @Nullable Instant shipped,
        @Nullable Instant completed,
        @Nullable Instant delivered,
        @Nullable Instant ended) {

    static Milestones placed(Instant at) {
        return new Milestones(at, null, null, null, null, null);
    }

    Milestones confirmed(Instant at) {
        return new Milestones(placed, at, shipped, completed, delivered, ended);
    }

    /** What the order has reached with this event. */
    Milestones reached(OrderDocument order, Instant at) {
        boolean complete = order.stage() == OrderStatus.SHIPPED;
        boolean all = complete && order.changes().allDelivered();
        boolean over = all || order.stage() == OrderStatus.REJECTED || order.stage() == OrderStatus.CANCELLED;
        return new Milestones(
                placed,
                confirmed,
                first(shipped, !order.changes().shipments().isEmpty(), at),
                first(completed, complete, at),
                first(delivered, all, at),
                first(ended, over, at));
    }

    private static @Nullable Instant first(@Nullable Instant before, boolean reached, Instant at) {
        return before == null && reached ? at : before;
    }
}
