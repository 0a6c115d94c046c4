package io.tradepost.order.view;

import io.tradepost.kernel.CustomerId;
import io.tradepost.order.api.OrderEvent;
import io.tradepost.order.api.OrderEvent.OrderAmended;
import io.tradepost.order.api.OrderEvent.OrderAmendmentRefused;
import io.tradepost.order.api.OrderEvent.OrderAmendmentRequested;
import io.tradepost.order.api.OrderEvent.OrderAttributed;
import io.tradepost.order.api.OrderEvent.OrderCancelled;
import io.tradepost.order.api.OrderEvent.OrderConfirmed;
import io.tradepost.order.api.OrderEvent.OrderHeld;
import io.tradepost.order.api.OrderEvent.OrderLinesAllocated;
import io.tradepost.order.api.OrderEvent.OrderLinesCancelled;
import io.tradepost.order.api.OrderEvent.OrderPlaced;
import io.tradepost.order.api.OrderEvent.OrderRejected;
import io.tradepost.order.api.OrderEvent.OrderReleased;
import io.tradepost.order.api.OrderEvent.OrderShipped;
import io.tradepost.order.api.OrderEvent.ReturnReceived;
import io.tradepost.order.api.OrderEvent.ReturnRefunded;
import io.tradepost.order.api.OrderEvent.ReturnRequested;
import io.tradepost.order.api.OrderEvent.ReturnWithdrawn;
import io.tradepost.order.api.OrderEvent.ShipmentDelivered;
import org.jspecify.annotations.Nullable;

/**
 * What an event changes of an order's standing; null for what stays.
 *
 * @param inTransit how many shipments more are on their way
 */
record Step(
        @Nullable Stage stage,
        @Nullable Boolean held,
        int inTransit,
        @Nullable CustomerId customerId) {

    static final Step NONE = new Step(null, null, 0, null);

    static Step of(OrderEvent event) {
        return switch (event) {
            case OrderPlaced e -> new Step(Stage.PLACED, false, 0, e.buyer().customerId());
            case OrderConfirmed e -> to(Stage.CONFIRMED);
            case OrderRejected e -> to(Stage.REJECTED);
            case OrderCancelled e -> to(Stage.CANCELLED);
            case OrderLinesCancelled e -> e.complete() ? to(Stage.SHIPPED) : NONE;
            case OrderHeld e -> held(true);
            case OrderReleased e -> held(!e.remaining().isEmpty());
            case OrderShipped e -> new Step(e.complete() ? Stage.SHIPPED : Stage.PARTLY_SHIPPED, null, 1, null);
            case ShipmentDelivered e -> new Step(null, null, -1, null);
            case OrderAttributed e -> new Step(null, null, 0, e.customerId());
            case OrderLinesAllocated e -> NONE;
            case OrderAmendmentRequested e -> NONE;
            case OrderAmended e -> NONE;
            case OrderAmendmentRefused e -> NONE;
            case ReturnRequested e -> NONE;
            case ReturnWithdrawn e -> NONE;
            case ReturnReceived e -> NONE;
            case ReturnRefunded e -> NONE;
        };
    }

    private static Step to(Stage stage) {
        return new Step(stage, null, 0, null);
    }

    private static Step held(boolean held) {
        return new Step(null, held, 0, null);
    }
}
