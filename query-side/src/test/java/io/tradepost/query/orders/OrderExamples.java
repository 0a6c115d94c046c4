package io.tradepost.query.orders;

import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sealed;
import io.tradepost.kernel.Sku;
import io.tradepost.order.api.OrderCommand.RejectionCode;
import io.tradepost.order.api.OrderEvent.Buyer;
import io.tradepost.order.api.OrderEvent.Line;
import io.tradepost.order.api.OrderEvent.OrderCancelled;
import io.tradepost.order.api.OrderEvent.OrderConfirmed;
import io.tradepost.order.api.OrderEvent.OrderPlaced;
import io.tradepost.order.api.OrderEvent.OrderRejected;
import io.tradepost.order.api.OrderEvent.ShipTo;
import java.time.Instant;
import java.util.List;

/** Fixed orders and what happens to them. */
public final class OrderExamples {

    public static final OrderId ORDER = new OrderId("o-536365");
    public static final CustomerId CUSTOMER = new CustomerId("17850");
    public static final Sku HEART = new Sku("85123A");
    public static final Sku LANTERN = new Sku("71053");
    public static final Instant PLACED_AT = Instant.parse("2010-12-01T08:26:00Z");

    private OrderExamples() {}

    public static OrderPlaced placed() {
        return placed(ORDER);
    }

    public static OrderPlaced placed(OrderId order) {
        return placed(order, PLACED_AT, heart(6), lantern(2));
    }

    public static OrderPlaced placed(OrderId order, Instant at, Line... lines) {
        return placed(order, new Buyer(CUSTOMER, null), at, lines);
    }

    public static OrderPlaced placedByGuest(OrderId order) {
        return placed(order, new Buyer(null, new Sealed("order:" + order, "c2VhbGVk")), PLACED_AT, heart(1));
    }

    public static OrderConfirmed confirmed() {
        return new OrderConfirmed(ORDER);
    }

    public static OrderRejected rejected() {
        return new OrderRejected(ORDER, RejectionCode.OUT_OF_STOCK, "out of stock: 85123A (6 wanted, 1 available)");
    }

    public static OrderCancelled cancelled() {
        return new OrderCancelled(ORDER, "changed my mind", false);
    }

    public static Line heart(long quantity) {
        return line(1, HEART, "White hanging heart t-light holder", "Decoration", 255, quantity);
    }

    public static Line lantern(long quantity) {
        return line(2, LANTERN, "White metal lantern", "Lighting", 339, quantity);
    }

    private static Line line(int line, Sku sku, String name, String category, long price, long quantity) {
        Money unitPrice = Money.ofMinor(price, "GBP");
        return new Line(line, sku, name, category, unitPrice, quantity, unitPrice.times(quantity));
    }

    private static OrderPlaced placed(OrderId order, Buyer buyer, Instant at, Line... lines) {
        Money total =
                List.of(lines).stream().map(Line::amount).reduce(Money::plus).orElseThrow();
        ShipTo shipTo = new ShipTo(new Sealed("order:" + order, "c2VhbGVk"), "GB");
        return new OrderPlaced(order, buyer, shipTo, List.of(lines), total, "tok_approve", at, null);
    }
}
