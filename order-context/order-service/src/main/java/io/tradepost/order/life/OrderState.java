package io.tradepost.order.life;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.OrderId;
import io.tradepost.order.api.OrderCommand.HoldCause;
import io.tradepost.order.api.OrderEvent;
import io.tradepost.order.api.OrderEvent.Carriage;
import io.tradepost.order.api.OrderEvent.OrderAmendmentRequested;
import io.tradepost.order.api.OrderEvent.OrderPlaced;
import io.tradepost.order.api.OrderEvent.OrderShipped;
import io.tradepost.order.api.OrderEvent.ReturnReceived;
import io.tradepost.order.api.OrderEvent.ReturnRequested;
import io.tradepost.order.api.OrderEvent.SoFar;
import io.tradepost.order.life.Change.Amendment;
import io.tradepost.order.life.Change.Cancellation;
import io.tradepost.order.life.Change.GoodsReturn;
import io.tradepost.order.life.Change.Received;
import io.tradepost.order.life.Change.Shipment;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an order remembers of its events; of personal data, nothing. */
@JsonAutoDetect(fieldVisibility = ANY, getterVisibility = NONE, isGetterVisibility = NONE)
@SuppressWarnings("NullAway.Init") // the first event sets them
final class OrderState {

    enum Stage {
        PLACED,
        CONFIRMED,
        REJECTED,
        CANCELLED
    }

    OrderId orderId;

    @Nullable
    Stage stage;

    @Nullable
    String requestFingerprint;

    @Nullable
    CustomerId customerId;

    @Nullable
    String country;

    Instant placedAt;

    @Nullable
    Carriage shipAtOnce;

    EnumSet<HoldCause> holds = EnumSet.noneOf(HoldCause.class);
    Map<HoldCause, String> holdReasons = new EnumMap<>(HoldCause.class);
    OrderBook book;
    Dues dues;
    Changes changes = new Changes();
    Set<String> fills = new HashSet<>();

    @Nullable
    ChangeId openAmendment;

    boolean isPlaced() {
        return stage != null;
    }

    /** Whether all of the order is with the buyer, once this shipment is. */
    boolean deliveredWith(ChangeId shipmentId) {
        return book.units(Line::open) == 0 && changes.allDeliveredBut(shipmentId);
    }

    SoFar soFar() {
        return new SoFar(placedAt, book.shipped(), Parts.amount(changes.received(), book.currency()));
    }

    void on(OrderEvent event) {
        switch (event) {
            case OrderPlaced placed -> place(placed);
            case OrderEvent.OrderConfirmed confirmed -> {
                stage = Stage.CONFIRMED;
                book.backorder(confirmed.backordered());
            }
            case OrderEvent.OrderRejected rejected -> end(Stage.REJECTED);
            case OrderEvent.OrderCancelled cancelled -> end(Stage.CANCELLED);
            case OrderEvent.OrderLinesCancelled cancelled -> {
                book.cancel(cancelled.lines());
                changes.put(cancelled.cancellationId(), new Cancellation(Units.of(cancelled.lines())));
            }
            case OrderEvent.OrderHeld held -> {
                holds.add(held.cause());
                holdReasons.put(held.cause(), held.reason());
            }
            case OrderEvent.OrderReleased released -> {
                holds.remove(released.cause());
                holdReasons.remove(released.cause());
            }
            case OrderEvent.OrderLinesAllocated allocated -> {
                book.allocate(allocated.lines());
                fills.add(allocated.fillId().reference());
            }
            case OrderAmendmentRequested requested -> beAmended(requested);
            case OrderEvent.OrderAmended amended -> {
                book.become(amended.lines());
                dues = dues.amended(amended.total());
                openAmendment = null;
            }
            case OrderEvent.OrderAmendmentRefused refused -> openAmendment = null;
            case OrderShipped shipped -> ship(shipped);
            case OrderEvent.ShipmentDelivered delivered -> {
                Shipment shipment = changes.shipment(delivered.shipmentId());
                changes.put(delivered.shipmentId(), shipment.arrived());
            }
            case ReturnRequested requested -> expect(requested);
            case OrderEvent.ReturnWithdrawn withdrawn -> {
                GoodsReturn requested = forget(withdrawn.returnId());
                changes.put(withdrawn.returnId(), requested.withdraw());
            }
            case ReturnReceived received -> receive(received);
            case OrderEvent.ReturnRefunded refunded -> {
                changes.put(
                        refunded.returnId(),
                        changes.goodsReturn(refunded.returnId()).refund());
            }
            case OrderEvent.OrderAttributed attributed -> customerId = attributed.customerId();
        }
    }

    private void place(OrderPlaced placed) {
        orderId = placed.orderId();
        stage = Stage.PLACED;
        requestFingerprint = placed.requestFingerprint();
        customerId = placed.buyer().customerId();
        country = placed.shipTo() == null ? null : placed.shipTo().country();
        placedAt = placed.placedAt();
        shipAtOnce = placed.shipAtOnce();
        book = OrderBook.of(placed.lines());
        dues = Dues.of(placed.total());
    }

    private void end(Stage end) {
        stage = end;
        holds.clear();
        holdReasons.clear();
    }

    private void beAmended(OrderAmendmentRequested requested) {
        openAmendment = requested.amendmentId();
        changes.put(openAmendment, new Amendment(requested.lines(), requested.total(), book.lastNumber()));
    }

    private void ship(OrderShipped shipped) {
        book.ship(shipped.lines());
        dues = dues.ship(Parts.total(shipped.lines(), book.currency()));
        changes.put(
                shipped.shipmentId(),
                new Shipment(Units.goodsOf(shipped.lines()), shipped.carriage(), shipped.shippedAt(), false));
    }

    private void expect(ReturnRequested requested) {
        book.expectBack(requested.lines());
        dues = dues.promise(requested.amount());
        changes.put(
                requested.returnId(), new GoodsReturn(requested.lines(), requested.requestedAt(), null, false, false));
    }

    /** What came takes the place of what was expected. */
    private void receive(ReturnReceived received) {
        GoodsReturn requested = forget(received.returnId());
        book.expectBack(received.lines());
        dues = dues.promise(received.amount());
        Received came = new Received(received.lines(), received.restock());
        changes.put(received.returnId(), requested.receive(came));
    }

    private GoodsReturn forget(ChangeId returnId) {
        GoodsReturn requested = changes.goodsReturn(returnId);
        book.expectNoLonger(requested.lines());
        dues = dues.takeBack(Parts.total(requested.lines(), book.currency()));
        return requested;
    }
}
