package io.tradepost.sagas;

import io.tradepost.inventory.api.InventoryEvent.Allocation;
import io.tradepost.inventory.api.InventoryEvent.Shortage;
import io.tradepost.inventory.api.InventoryEvent.StockReleased;
import io.tradepost.inventory.api.InventoryEvent.StockReservationRejected;
import io.tradepost.inventory.api.InventoryEvent.StockReserved;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.Warehouse;
import io.tradepost.order.api.OrderCommand.RejectionCode;
import io.tradepost.order.api.OrderEvent.Buyer;
import io.tradepost.order.api.OrderEvent.Line;
import io.tradepost.order.api.OrderEvent.OrderCancelled;
import io.tradepost.order.api.OrderEvent.OrderConfirmed;
import io.tradepost.order.api.OrderEvent.OrderPlaced;
import io.tradepost.order.api.OrderEvent.OrderRejected;
import io.tradepost.payment.api.PaymentEvent.PaymentAuthorized;
import io.tradepost.payment.api.PaymentEvent.PaymentDeclined;
import io.tradepost.payment.api.PaymentEvent.PaymentHeldForReview;
import io.tradepost.payment.api.PaymentEvent.PaymentVoided;
import java.time.Instant;
import java.util.List;

/** What the contexts say about one order; each message can also be had for another order. */
public final class Examples {

    public static final OrderId ORDER = new OrderId("o-1");
    public static final PaymentId PAYMENT = PaymentId.of(ORDER);
    public static final Sku LANTERN = new Sku("85123A");
    public static final Sku MUG = new Sku("71053");
    public static final Money TOTAL = Money.of("25.49", "GBP");
    public static final String TOKEN = "tok_approve";

    private static final Instant PLACED_AT = Instant.parse("2011-03-01T09:30:00Z");
    private static final List<Allocation> ALLOCATIONS =
            List.of(new Allocation(MUG, Warehouse.MAIN, 2), new Allocation(LANTERN, Warehouse.MAIN, 5));

    private Examples() {}

    public static OrderPlaced placed() {
        return placed(ORDER);
    }

    /** The lantern stands on two lines. */
    public static OrderPlaced placed(OrderId order) {
        return placed(order, line(1, LANTERN, 3, "2.55"), line(2, MUG, 2, "6.37"), line(3, LANTERN, 2, "2.55"));
    }

    /** More of one thing than can be counted: handling it fails. */
    public static OrderPlaced placedBeyondAllMeasure(OrderId order) {
        return placed(order, line(1, LANTERN, Long.MAX_VALUE, "0.00"), line(2, LANTERN, 1, "0.00"));
    }

    private static OrderPlaced placed(OrderId order, Line... lines) {
        return new OrderPlaced(
                order, new Buyer(new CustomerId("17850"), null), null, List.of(lines), TOTAL, TOKEN, PLACED_AT, null);
    }

    public static StockReserved reserved() {
        return reserved(ORDER);
    }

    public static StockReserved reserved(OrderId order) {
        return new StockReserved(order, ALLOCATIONS);
    }

    public static StockReservationRejected outOfStock() {
        return new StockReservationRejected(ORDER, List.of(new Shortage(LANTERN, 5, 1)));
    }

    public static StockReleased released() {
        return released(ORDER);
    }

    public static StockReleased released(OrderId order) {
        return new StockReleased(order, ALLOCATIONS);
    }

    public static PaymentAuthorized authorized() {
        return authorized(ORDER);
    }

    public static PaymentAuthorized authorized(OrderId order) {
        return new PaymentAuthorized(PaymentId.of(order), order, TOTAL, "auth-1");
    }

    public static PaymentDeclined declined() {
        return new PaymentDeclined(PAYMENT, ORDER, "insufficient_funds");
    }

    public static PaymentHeldForReview heldForReview() {
        return new PaymentHeldForReview(PAYMENT, ORDER, "case-1");
    }

    public static PaymentVoided voided() {
        return voided(ORDER);
    }

    public static PaymentVoided voided(OrderId order) {
        return new PaymentVoided(PaymentId.of(order), order, "auth-1");
    }

    public static OrderConfirmed confirmed() {
        return confirmed(ORDER);
    }

    public static OrderConfirmed confirmed(OrderId order) {
        return new OrderConfirmed(order);
    }

    public static OrderRejected rejected(RejectionCode code) {
        return rejected(ORDER, code);
    }

    public static OrderRejected rejected(OrderId order, RejectionCode code) {
        return new OrderRejected(order, code, "as was said");
    }

    public static OrderCancelled cancelled() {
        return new OrderCancelled(ORDER, "changed my mind", false);
    }

    public static OrderCancelled cancelledAfterConfirmation() {
        return cancelledAfterConfirmation(ORDER);
    }

    public static OrderCancelled cancelledAfterConfirmation(OrderId order) {
        return new OrderCancelled(order, "changed my mind", true);
    }

    private static Line line(int number, Sku sku, long quantity, String unitPrice) {
        Money price = Money.of(unitPrice, "GBP");
        return new Line(number, sku, "Thing " + sku, "decoration", price, quantity, price.times(quantity));
    }
}
