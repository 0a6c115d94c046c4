package io.tradepost.order.life;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Refusal;
import io.tradepost.order.api.OrderCommand.ConfirmOrder;
import io.tradepost.order.api.OrderCommand.RejectOrder;
import io.tradepost.order.api.OrderEvent;
import io.tradepost.order.api.OrderEvent.OrderCancelled;
import io.tradepost.order.api.OrderEvent.OrderConfirmed;
import io.tradepost.order.api.OrderEvent.OrderPlaced;
import io.tradepost.order.api.OrderEvent.OrderRejected;
import io.tradepost.order.life.OrderDecision.CancelOrder;
import io.tradepost.order.life.OrderDecision.PlaceOrder;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * An order is placed, then confirmed or rejected, once; its buyer may cancel it until it is rejected. Of what was bought
 * it remembers a fingerprint only: enough to know a repeated request from another one. Three events at most, so no
 * snapshots.
 */
@Aggregate(cache = "aggregateCache")
final class Order {

    @AggregateIdentifier
    private OrderId orderId;

    private @Nullable OrderStatus status;
    private @Nullable String requestFingerprint;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(PlaceOrder place) {
        if (status != null) {
            if (place.requestFingerprint().equals(requestFingerprint)) {
                return false;
            }
            throw new Refusal(
                    OrderRefusal.ORDER_EXISTS_WITH_OTHER_CONTENT,
                    "order " + orderId + " exists with other content",
                    "/orderId");
        }
        apply(new OrderPlaced(
                place.orderId(),
                place.buyer(),
                place.shipTo(),
                place.lines(),
                place.total(),
                place.paymentToken(),
                place.placedAt(),
                place.requestFingerprint()));
        return true;
    }

    @CommandHandler
    long handle(ConfirmOrder confirm) {
        if (status == OrderStatus.PLACED) {
            apply(new OrderConfirmed(orderId));
        }
        return getVersion();
    }

    @CommandHandler
    long handle(RejectOrder reject) {
        if (status == OrderStatus.PLACED) {
            apply(new OrderRejected(orderId, reject.code(), reject.reason()));
        }
        return getVersion();
    }

    @CommandHandler
    long handle(CancelOrder cancel) {
        if (status == OrderStatus.REJECTED) {
            throw new Refusal(OrderRefusal.ORDER_NOT_CANCELLABLE, "order " + orderId + " was rejected");
        }
        if (status != OrderStatus.CANCELLED) {
            apply(new OrderCancelled(orderId, cancel.reason(), status == OrderStatus.CONFIRMED));
        }
        return getVersion();
    }

    @EventSourcingHandler
    void on(OrderEvent event) {
        switch (event) {
            case OrderPlaced placed -> {
                orderId = placed.orderId();
                requestFingerprint = placed.requestFingerprint();
                status = OrderStatus.PLACED;
            }
            case OrderConfirmed confirmed -> status = OrderStatus.CONFIRMED;
            case OrderRejected rejected -> status = OrderStatus.REJECTED;
            case OrderCancelled cancelled -> status = OrderStatus.CANCELLED;
        }
    }
}
