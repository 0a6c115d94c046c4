package io.tradepost.order.life;

import io.tradepost.order.api.OrderCommand.AllocateLines;
import io.tradepost.order.api.OrderCommand.CancelBackorder;
import io.tradepost.order.api.OrderEvent;
import io.tradepost.order.api.OrderEvent.LineQuantity;
import io.tradepost.order.api.OrderEvent.OrderLinesAllocated;
import io.tradepost.order.life.OrderState.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits for stock until stock comes, or nobody waits any longer. */
final class Backordering {

    private Backordering() {}

    static @Nullable OrderLinesAllocated allocate(OrderState order, AllocateLines allocate) {
        if (order.stage != Stage.CONFIRMED
                || order.fills.contains(allocate.fillId().reference())) {
            return null;
        }
        List<LineQuantity> served = order.book.servedBy(allocate.quantities());
        long units = served.stream().mapToLong(LineQuantity::quantity).sum();
        return new OrderLinesAllocated(
                order.orderId, allocate.fillId(), served, order.book.units(Line::backordered) - units);
    }

    static @Nullable OrderEvent cancel(OrderState order, CancelBackorder cancel) {
        List<LineQuantity> waiting = order.book.goods(Line::backordered);
        return order.stage == Stage.CONFIRMED && !waiting.isEmpty()
                ? Cancelling.lines(order, cancel.cancellationId(), waiting, cancel.reason())
                : null;
    }
}
