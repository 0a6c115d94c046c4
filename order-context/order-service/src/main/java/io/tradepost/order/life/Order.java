package io.tradepost.order.life;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Refusal;
import io.tradepost.order.api.OrderCommand.AllocateLines;
import io.tradepost.order.api.OrderCommand.ApplyAmendment;
import io.tradepost.order.api.OrderCommand.CancelBackorder;
import io.tradepost.order.api.OrderCommand.CancelUnshipped;
import io.tradepost.order.api.OrderCommand.ConfirmOrder;
import io.tradepost.order.api.OrderCommand.HoldCause;
import io.tradepost.order.api.OrderCommand.HoldOrder;
import io.tradepost.order.api.OrderCommand.RecordRefund;
import io.tradepost.order.api.OrderCommand.RefuseAmendment;
import io.tradepost.order.api.OrderCommand.RejectOrder;
import io.tradepost.order.api.OrderCommand.ReleaseOrder;
import io.tradepost.order.api.OrderEvent;
import io.tradepost.order.api.OrderEvent.OrderAttributed;
import io.tradepost.order.api.OrderEvent.OrderConfirmed;
import io.tradepost.order.api.OrderEvent.OrderPlaced;
import io.tradepost.order.api.OrderEvent.OrderRejected;
import io.tradepost.order.api.OrderEvent.ShipmentDelivered;
import io.tradepost.order.life.OrderDecision.AmendOrder;
import io.tradepost.order.life.OrderDecision.AttributeOrder;
import io.tradepost.order.life.OrderDecision.CancelLines;
import io.tradepost.order.life.OrderDecision.CancelOrder;
import io.tradepost.order.life.OrderDecision.Decided;
import io.tradepost.order.life.OrderDecision.DeliverShipment;
import io.tradepost.order.life.OrderDecision.PlaceOrder;
import io.tradepost.order.life.OrderDecision.ReceiveReturn;
import io.tradepost.order.life.OrderDecision.RequestReturn;
import io.tradepost.order.life.OrderDecision.ShipLines;
import io.tradepost.order.life.OrderDecision.WithdrawReturn;
import io.tradepost.order.life.OrderState.Stage;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * An order is placed, then confirmed or rejected, once. A confirmed order is shipped, in one piece or several; what waits
 * for stock is shipped when stock has come, or cancelled. Before anything was shipped its goods may be amended; what was
 * not shipped may be cancelled; what was shipped may come back. While it is on hold, or being amended, nothing is shipped.
 *
 * <p>People are refused what cannot be ({@link OrderRefusal}); processes are not: what they ask too late, or again, is
 * without effect.
 */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "aggregateSnapshots")
@JsonAutoDetect(fieldVisibility = ANY, getterVisibility = NONE, isGetterVisibility = NONE)
@SuppressWarnings("NullAway.Init") // the first event sets it
final class Order {

    @AggregateIdentifier
    private OrderId orderId;

    private OrderState state = new OrderState();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(PlaceOrder place) {
        if (state.isPlaced()) {
            if (place.requestFingerprint().equals(state.requestFingerprint)) {
                return false;
            }
            throw new Refusal(
                    OrderRefusal.ORDER_EXISTS_WITH_OTHER_CONTENT,
                    "order " + orderId + " exists with other content",
                    "/orderId");
        }
        decided(new OrderPlaced(
                place.orderId(),
                place.buyer(),
                place.shipTo(),
                place.lines(),
                place.total(),
                place.paymentToken(),
                place.placedAt(),
                place.requestFingerprint(),
                place.backorderPolicy(),
                place.shipAtOnce()));
        return true;
    }

    @CommandHandler
    Decided handle(ConfirmOrder confirm) {
        if (state.stage != Stage.PLACED) {
            return decided(null);
        }
        decided(Holding.release(state, HoldCause.PAYMENT_REVIEW));
        Decided confirmed = decided(new OrderConfirmed(orderId, state.book.waitingFor(confirm.backordered())));
        Decided shipped = decided(Shipping.shipAtOnce(state));
        return shipped.event() == null ? confirmed : shipped;
    }

    @CommandHandler
    Decided handle(RejectOrder reject) {
        return decided(state.stage == Stage.PLACED ? new OrderRejected(orderId, reject.code(), reject.reason()) : null);
    }

    @CommandHandler
    Decided handle(HoldOrder hold) {
        return decided(Holding.hold(state, hold));
    }

    @CommandHandler
    Decided handle(ReleaseOrder release) {
        return decided(Holding.release(state, release.cause()));
    }

    @CommandHandler
    Decided handle(CancelOrder cancel) {
        return decided(Cancelling.order(state, cancel));
    }

    @CommandHandler
    Decided handle(CancelLines cancel) {
        if (state.stage == Stage.CANCELLED
                || state.changes.include(cancel.cancellationId(), made -> Cancelling.repeats(cancel, made))) {
            return decided(null);
        }
        Standing.of(state).confirmed().notBeingAmended();
        return decided(Cancelling.lines(state, cancel));
    }

    @CommandHandler
    Decided handle(CancelUnshipped cancel) {
        return decided(Cancelling.unshipped(state, cancel));
    }

    @CommandHandler
    Decided handle(AllocateLines allocate) {
        return decided(Backordering.allocate(state, allocate));
    }

    @CommandHandler
    Decided handle(CancelBackorder cancel) {
        return decided(Backordering.cancel(state, cancel));
    }

    @CommandHandler
    Decided handle(AmendOrder amend) {
        if (state.changes.include(amend.amendmentId(), made -> Amending.repeats(amend, made))) {
            return decided(null);
        }
        Standing.of(state).confirmed().notBeingAmended().notShipped().notWaitingForStock();
        return decided(Amending.amend(state, amend));
    }

    @CommandHandler
    Decided handle(ApplyAmendment apply) {
        return decided(Amending.apply(state, apply));
    }

    @CommandHandler
    Decided handle(RefuseAmendment refuse) {
        return decided(Amending.refuse(state, refuse));
    }

    @CommandHandler
    Decided handle(ShipLines ship) {
        if (state.changes.include(ship.shipmentId(), made -> Shipping.repeats(ship, made))) {
            return decided(null);
        }
        Standing.of(state).confirmed().notHeld().notBeingAmended();
        Dates.of(state).shipped(ship.shippedAt());
        return decided(Shipping.ship(state, ship));
    }

    @CommandHandler
    Decided handle(DeliverShipment deliver) {
        if (state.changes.shipment(deliver.shipmentId()).delivered()) {
            return decided(null);
        }
        Dates.of(state).delivered(deliver.shipmentId(), deliver.deliveredAt());
        return decided(new ShipmentDelivered(
                orderId, deliver.shipmentId(), deliver.deliveredAt(), state.deliveredWith(deliver.shipmentId())));
    }

    @CommandHandler
    Decided handle(RequestReturn request) {
        if (state.changes.include(request.returnId(), made -> Returning.repeats(state, request, made))) {
            return decided(null);
        }
        return decided(Returning.request(state, request));
    }

    @CommandHandler
    Decided handle(ReceiveReturn receive) {
        return decided(Returning.receive(state, receive));
    }

    @CommandHandler
    Decided handle(WithdrawReturn withdraw) {
        return decided(Returning.withdraw(state, withdraw));
    }

    @CommandHandler
    Decided handle(RecordRefund refund) {
        return decided(Returning.refund(state, refund));
    }

    @CommandHandler
    Decided handle(AttributeOrder attribute) {
        if (attribute.customerId().equals(state.customerId)) {
            return decided(null);
        }
        if (state.customerId != null) {
            throw new Refusal(
                    OrderRefusal.ORDER_OF_ANOTHER_CUSTOMER, "order " + orderId + " is of customer " + state.customerId);
        }
        return decided(new OrderAttributed(orderId, attribute.customerId(), state.soFar()));
    }

    OrderState state() {
        return state;
    }

    private static Decided decided(@Nullable OrderEvent event) {
        if (event != null) {
            AggregateLifecycle.apply(event);
        }
        return new Decided(getVersion(), event);
    }

    @EventSourcingHandler
    void on(OrderEvent event) {
        orderId = event.orderId();
        state.on(event);
    }
}
