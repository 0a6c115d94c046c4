package io.tradepost.order.life;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Refusal;
import io.tradepost.order.api.OrderCommand.CancelUnshipped;
import io.tradepost.order.api.OrderEvent;
import io.tradepost.order.api.OrderEvent.LineQuantity;
import io.tradepost.order.api.OrderEvent.OrderCancelled;
import io.tradepost.order.api.OrderEvent.OrderLinesCancelled;
import io.tradepost.order.life.Change.Cancellation;
import io.tradepost.order.life.OrderDecision.CancelLines;
import io.tradepost.order.life.OrderDecision.CancelOrder;
import io.tradepost.order.life.OrderState.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is not wanted any more, of what was not shipped. */
final class Cancelling {

    private Cancelling() {}

    static boolean repeats(CancelLines cancel, Change made) {
        return made instanceof Cancellation cancellation && cancellation.goods().answer(cancel.lines());
    }

    /** @throws Refusal if it is too late, or not the time, for that */
    static @Nullable OrderCancelled order(OrderState order, CancelOrder cancel) {
        if (order.stage == Stage.CANCELLED) {
            return null;
        }
        if (order.stage == Stage.REJECTED || !order.book.nothingShipped()) {
            throw new Refusal(
                    OrderRefusal.ORDER_NOT_CANCELLABLE,
                    "order " + order.orderId + " was " + (order.stage == Stage.REJECTED ? "rejected" : "shipped"));
        }
        Standing.of(order).notBeingAmended();
        return whole(order, cancel.reason());
    }

    /** Silent where nothing is left, and while the order is being amended. */
    static @Nullable OrderEvent unshipped(OrderState order, CancelUnshipped cancel) {
        boolean over = order.stage == Stage.REJECTED || order.stage == Stage.CANCELLED;
        if (over || order.openAmendment != null || order.book.units(Line::open) == 0) {
            return null;
        }
        return order.stage == Stage.PLACED
                ? whole(order, cancel.reason())
                : lines(order, cancel.cancellationId(), order.book.goods(Line::open), cancel.reason());
    }

    private static OrderCancelled whole(OrderState order, String reason) {
        return new OrderCancelled(order.orderId, reason, order.stage == Stage.CONFIRMED);
    }

    /** @throws Refusal if a line at fault is named, or a discount would be more than what remains */
    static OrderEvent lines(OrderState order, CancelLines cancel) {
        Units unwanted = Selection.ofGoods(order.book, Line::open).of(cancel.lines());
        List<LineQuantity> lines = order.book.goods(line -> unwanted.of(line.number()));
        OrderEvent event = lines(order, cancel.cancellationId(), lines, cancel.reason());
        if (event instanceof OrderLinesCancelled
                && order.book.without(lines).worth().minor() < 0) {
            throw new Refusal(
                    OrderRefusal.NEGATIVE_TOTAL,
                    "the discounts of order " + order.orderId + " are more than what would remain");
        }
        return event;
    }

    /** The whole order, if no goods would remain of one of which nothing was shipped. */
    static OrderEvent lines(OrderState order, ChangeId cancellationId, List<LineQuantity> lines, String reason) {
        OrderBook remaining = order.book.without(lines);
        boolean complete = remaining.goods(Line::open).isEmpty();
        return complete && remaining.nothingShipped()
                ? whole(order, reason)
                : new OrderLinesCancelled(
                        order.orderId,
                        cancellationId,
                        lines,
                        reason,
                        Dues.orZero(remaining.worth()),
                        remaining.units(Line::backordered),
                        complete);
    }
}
