package io.tradepost.query.orders;

import static io.tradepost.query.orders.OrderExamples.HEART;
import static io.tradepost.query.orders.OrderExamples.ORDER;
import static io.tradepost.query.orders.OrderExamples.change;
import static io.tradepost.query.orders.OrderExamples.gbp;
import static io.tradepost.query.orders.OrderExamples.heart;

import io.tradepost.order.api.OrderCommand.HoldCause;
import io.tradepost.order.api.OrderEvent;
import io.tradepost.order.api.OrderEvent.Carriage;
import io.tradepost.order.api.OrderEvent.LineQuantity;
import io.tradepost.order.api.OrderEvent.OrderHeld;
import io.tradepost.order.api.OrderEvent.OrderLinesCancelled;
import io.tradepost.order.api.OrderEvent.OrderReleased;
import io.tradepost.order.api.OrderEvent.OrderShipped;
import io.tradepost.order.api.OrderEvent.ReturnRequested;
import io.tradepost.order.api.OrderEvent.ShipmentDelivered;
import io.tradepost.order.api.OrderLine;
import io.tradepost.query.Messages;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders as their events leave them. */
final class OrderStory {

    private OrderStory() {}

    static OrderDocument after(OrderEvent first, OrderEvent... events) {
        OrderDocument order = after(null, first);
        for (OrderEvent event : events) {
            order = after(order, event);
        }
        return order;
    }

    static OrderHeld hold(HoldCause cause) {
        return new OrderHeld(ORDER, cause, "look at it");
    }

    static OrderReleased released(HoldCause cause, HoldCause... remaining) {
        return new OrderReleased(ORDER, cause, List.of(remaining));
    }

    static OrderShipped shipped(String reference, boolean complete, OrderLine... lines) {
        return new OrderShipped(
                ORDER,
                change(reference),
                OrderExamples.CUSTOMER,
                "GB",
                List.of(lines),
                gbp("1.00"),
                new Carriage(null, null),
                OrderExamples.PLACED_AT,
                complete);
    }

    static ShipmentDelivered delivered(String reference, boolean complete) {
        return new ShipmentDelivered(ORDER, change(reference), OrderExamples.PLACED_AT, complete);
    }

    static OrderLinesCancelled linesCancelled(long hearts, String total, long waiting, boolean complete) {
        return new OrderLinesCancelled(
                ORDER,
                change("c1"),
                List.of(new LineQuantity(1, HEART, hearts)),
                "fewer",
                gbp(total),
                waiting,
                complete);
    }

    static OrderDocument after(@Nullable OrderDocument current, OrderEvent event) {
        return new OrdersView().after(current, event, Messages.at(Instant.EPOCH));
    }

    static ReturnRequested requested(String reference) {
        return new ReturnRequested(
                ORDER, change(reference), List.of(heart(2)), gbp("5.10"), null, OrderExamples.PLACED_AT);
    }
}
