package io.tradepost.order.placing;

import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Refusal;
import io.tradepost.order.view.OrderView;

/** What became of a request for an order. */
public sealed interface Placement {

    OrderId orderId();

    record Placed(OrderView order) implements Placement {
        @Override
        public OrderId orderId() {
            return order.orderId();
        }
    }

    /** By the same request, before. */
    record PlacedBefore(OrderId orderId) implements Placement {}

    record Refused(OrderId orderId, Refusal refusal) implements Placement {}
}
