package io.tradepost.query.orders;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sealed;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.TaxRate;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.order.api.OrderCommand.RejectionCode;
import io.tradepost.order.api.OrderEvent.BackorderPolicy;
import io.tradepost.order.api.OrderEvent.Buyer;
import io.tradepost.order.api.OrderEvent.OrderCancelled;
import io.tradepost.order.api.OrderEvent.OrderConfirmed;
import io.tradepost.order.api.OrderEvent.OrderPlaced;
import io.tradepost.order.api.OrderEvent.OrderRejected;
import io.tradepost.order.api.OrderEvent.ShipTo;
import io.tradepost.order.api.OrderLine;
import io.tradepost.order.api.OrderLine.LineKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    public static OrderPlaced placed(OrderId order, Instant at, OrderLine... lines) {
        return placed(order, new Buyer(CUSTOMER, null), at, lines);
    }

    public static OrderPlaced placedByGuest(OrderId order) {
        return placed(order, new Buyer(null, new Sealed("order:" + order, "c2VhbGVk")), PLACED_AT, heart(1));
    }

    public static OrderConfirmed confirmed() {
        return confirmed(ORDER);
    }

    public static OrderConfirmed confirmed(OrderId order) {
        return new OrderConfirmed(order, List.of());
    }

    public static OrderRejected rejected() {
        return new OrderRejected(ORDER, RejectionCode.OUT_OF_STOCK, "out of stock: 85123A (6 wanted, 1 available)");
    }

    public static OrderCancelled cancelled() {
        return new OrderCancelled(ORDER, "changed my mind", false);
    }

    public static ChangeId change(String reference) {
        return new ChangeId(ORDER, reference);
    }

    public static OrderLine heart(long quantity) {
        return item(1, HEART, "White hanging heart t-light holder", "Decoration", "2.55", quantity);
    }

    public static OrderLine lantern(long quantity) {
        return item(2, LANTERN, "White metal lantern", "Lighting", "3.39", quantity);
    }

    public static OrderLine item(int line, Sku sku, String name, String category, String price, long quantity) {
        return line(line, LineKind.ITEM, sku, name, category, price, quantity, TaxRate.NONE);
    }

    public static OrderLine charge(int line, LineKind kind, String name, String price) {
        return line(line, kind, null, name, null, price, 1, TaxRate.parse("0.2"));
    }

    public static Money gbp(String amount) {
        return Money.of(amount, "GBP");
    }

    private static OrderLine line(
            int line,
            LineKind kind,
            @Nullable Sku sku,
            String name,
            @Nullable String category,
            String price,
            long quantity,
            TaxRate rate) {
        UnitPrice unitPrice = UnitPrice.of(price, "GBP");
        Money amount = unitPrice.times(quantity);
        return new OrderLine(line, kind, sku, name, category, unitPrice, quantity, amount, rate, rate.on(amount));
    }

    private static OrderPlaced placed(OrderId order, Buyer buyer, Instant at, OrderLine... lines) {
        Money total = List.of(lines).stream()
                .map(OrderLine::total)
                .reduce(Money::plus)
                .orElseThrow();
        ShipTo shipTo = new ShipTo(new Sealed("order:" + order, "c2VhbGVk"), "GB");
        return new OrderPlaced(
                order,
                buyer,
                shipTo,
                List.of(lines),
                total,
                "tok_approve",
                at,
                null,
                BackorderPolicy.ALL_OR_NOTHING,
                null);
    }
}
