package io.tradepost.sagas;

import io.tradepost.inventory.api.InventoryEvent.StockCommitted;
import io.tradepost.inventory.api.InventoryEvent.StockPartlyReleased;
import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.kernel.TaxRate;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.order.api.OrderCommand.RejectionCode;
import io.tradepost.order.api.OrderEvent.BackorderPolicy;
import io.tradepost.order.api.OrderEvent.Buyer;
import io.tradepost.order.api.OrderEvent.Carriage;
import io.tradepost.order.api.OrderEvent.LineQuantity;
import io.tradepost.order.api.OrderEvent.OrderCancelled;
import io.tradepost.order.api.OrderEvent.OrderConfirmed;
import io.tradepost.order.api.OrderEvent.OrderLinesCancelled;
import io.tradepost.order.api.OrderEvent.OrderPlaced;
import io.tradepost.order.api.OrderEvent.OrderRejected;
import io.tradepost.order.api.OrderEvent.OrderShipped;
import io.tradepost.order.api.OrderLine;
import io.tradepost.order.api.OrderLine.LineKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said about one order, by the order context; each message can also be had for another order. */
public final class Examples {

    public static final OrderId ORDER = new OrderId("o-1");
    public static final PaymentId PAYMENT = PaymentId.of(ORDER);
    public static final Sku LANTERN = new Sku("85123A");
    public static final Sku MUG = new Sku("71053");
    public static final Money TOTAL = Money.of("25.49", "GBP");
    public static final String TOKEN = "tok_approve";

    /** Line 1 of the order; lines 2 and 3 are the rest. */
    public static final Money LANTERNS = Money.of("7.65", "GBP");

    public static final Money REST = Money.of("17.84", "GBP");

    public static final Instant THEN = Instant.parse("2011-03-01T09:30:00Z");

    private Examples() {}

    public static OrderPlaced placed() {
        return placed(ORDER);
    }

    /** The lantern stands on two lines. */
    public static OrderPlaced placed(OrderId order) {
        return placed(order, BackorderPolicy.ALL_OR_NOTHING, lines());
    }

    public static OrderPlaced placedForWhatIsThere(OrderId order) {
        return placed(order, BackorderPolicy.SHIP_AVAILABLE, lines());
    }

    /** Nothing that a warehouse keeps. */
    public static OrderPlaced placedWithoutGoods() {
        return placed(ORDER, BackorderPolicy.ALL_OR_NOTHING, List.of(line(1, null, 1, "25.49")));
    }

    /** More of one thing than can be counted: handling it fails. */
    public static OrderPlaced placedBeyondAllMeasure(OrderId order) {
        return placed(
                order,
                BackorderPolicy.ALL_OR_NOTHING,
                List.of(line(1, LANTERN, Long.MAX_VALUE, "0.00"), line(2, LANTERN, 1, "0.00")));
    }

    private static OrderPlaced placed(OrderId order, BackorderPolicy policy, List<OrderLine> lines) {
        Buyer buyer = new Buyer(new CustomerId("17850"), null);
        return new OrderPlaced(order, buyer, null, lines, TOTAL, TOKEN, THEN, null, policy, null);
    }

    public static List<OrderLine> lines() {
        return List.of(line(1, LANTERN, 3, "2.55"), line(2, MUG, 2, "6.37"), line(3, LANTERN, 2, "2.55"));
    }

    public static OrderConfirmed confirmed() {
        return confirmed(ORDER);
    }

    public static OrderConfirmed confirmed(OrderId order) {
        return new OrderConfirmed(order, List.of());
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

    /** All of it in one. */
    public static OrderShipped shipped(OrderId order) {
        return shipped(change(order, "s1"), lines(), TOTAL, true);
    }

    /** Line 1. */
    public static OrderShipped lanternsShipped() {
        return shipped(change("s1"), lines().subList(0, 1), LANTERNS, false);
    }

    /** Lines 2 and 3. */
    public static OrderShipped restShipped() {
        return shipped(change("s2"), lines().subList(1, 3), REST, true);
    }

    public static OrderShipped shipped(ChangeId shipment, List<OrderLine> lines, Money amount, boolean complete) {
        Carriage carriage = new Carriage("Royal Mail", null);
        return new OrderShipped(
                shipment.orderId(),
                shipment,
                new CustomerId("17850"),
                "United Kingdom",
                lines,
                amount,
                carriage,
                THEN,
                complete);
    }

    public static OrderLinesCancelled mugsCancelled(boolean complete) {
        Money total = Money.of("12.75", "GBP");
        List<LineQuantity> mugs = List.of(new LineQuantity(2, MUG, 2));
        return new OrderLinesCancelled(ORDER, change("c1"), mugs, "no mugs", total, 0, complete);
    }

    public static StockCommitted committed(ChangeId shipment) {
        return new StockCommitted(shipment.orderId(), shipment, List.of());
    }

    public static StockPartlyReleased partlyReleased(ChangeId change, SkuQuantity... unawaited) {
        return new StockPartlyReleased(change.orderId(), change, List.of(), List.of(unawaited));
    }

    public static ChangeId change(String reference) {
        return change(ORDER, reference);
    }

    public static ChangeId change(OrderId order, String reference) {
        return new ChangeId(order, reference);
    }

    public static OrderLine line(int number, @Nullable Sku sku, long quantity, String unitPrice) {
        UnitPrice price = UnitPrice.of(unitPrice, "GBP");
        Money amount = price.times(quantity);
        LineKind kind = sku == null ? LineKind.SHIPPING : LineKind.ITEM;
        return new OrderLine(
                number,
                kind,
                sku,
                "Thing " + sku,
                null,
                price,
                quantity,
                amount,
                TaxRate.NONE,
                Money.zero(amount.unit()));
    }
}
