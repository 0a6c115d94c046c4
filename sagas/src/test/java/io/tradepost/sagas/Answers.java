package io.tradepost.sagas;

import static io.tradepost.sagas.Examples.LANTERN;
import static io.tradepost.sagas.Examples.MUG;
import static io.tradepost.sagas.Examples.ORDER;
import static io.tradepost.sagas.Examples.PAYMENT;
import static io.tradepost.sagas.Examples.TOTAL;

import io.tradepost.inventory.api.InventoryEvent.Allocation;
import io.tradepost.inventory.api.InventoryEvent.Shortage;
import io.tradepost.inventory.api.InventoryEvent.StockBackordered;
import io.tradepost.inventory.api.InventoryEvent.StockReleased;
import io.tradepost.inventory.api.InventoryEvent.StockReservationExpired;
import io.tradepost.inventory.api.InventoryEvent.StockReservationRejected;
import io.tradepost.inventory.api.InventoryEvent.StockReserved;
import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.kernel.Warehouse;
import io.tradepost.payment.api.PaymentEvent.CaptureDeclined;
import io.tradepost.payment.api.PaymentEvent.Ledger;
import io.tradepost.payment.api.PaymentEvent.PaymentAuthorized;
import io.tradepost.payment.api.PaymentEvent.PaymentCaptured;
import io.tradepost.payment.api.PaymentEvent.PaymentDeclined;
import io.tradepost.payment.api.PaymentEvent.PaymentHeldForReview;
import io.tradepost.payment.api.PaymentEvent.PaymentVoided;
import java.util.List;

/** What inventory and payment say about the order of {@link Examples}. */
public final class Answers {

    private static final List<Allocation> ALLOCATIONS =
            List.of(new Allocation(MUG, Warehouse.MAIN, 2), new Allocation(LANTERN, Warehouse.MAIN, 5));
    private static final Money ZERO = Money.zero(TOTAL.unit());
    private static final Ledger LEDGER = new Ledger(TOTAL, TOTAL, ZERO);

    private Answers() {}

    public static StockReserved reserved() {
        return reserved(ORDER);
    }

    public static StockReserved reserved(OrderId order) {
        return new StockReserved(order, ALLOCATIONS);
    }

    /** The mugs are missing. */
    public static StockReserved lanternsReserved(OrderId order) {
        return new StockReserved(order, List.of(new Allocation(LANTERN, Warehouse.MAIN, 5)));
    }

    public static StockBackordered mugsBackordered(OrderId order) {
        return new StockBackordered(order, List.of(new SkuQuantity(MUG, 2)));
    }

    public static StockReservationRejected outOfStock() {
        return new StockReservationRejected(ORDER, List.of(new Shortage(LANTERN, 5, 1)));
    }

    public static StockReservationExpired expired() {
        return new StockReservationExpired(ORDER, ALLOCATIONS);
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
        return new PaymentVoided(PaymentId.of(order), order, "auth-1", null);
    }

    public static PaymentCaptured captured(ChangeId shipment, Money amount) {
        OrderId order = shipment.orderId();
        return new PaymentCaptured(PaymentId.of(order), order, shipment, amount, LEDGER);
    }

    public static CaptureDeclined captureDeclined(ChangeId shipment, Money amount) {
        return new CaptureDeclined(PAYMENT, ORDER, shipment, amount, "declined");
    }
}
