package io.tradepost.order.life;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sealed;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.TaxRate;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.order.api.OrderEvent.BackorderPolicy;
import io.tradepost.order.api.OrderEvent.Buyer;
import io.tradepost.order.api.OrderEvent.Carriage;
import io.tradepost.order.api.OrderEvent.LineQuantity;
import io.tradepost.order.api.OrderEvent.OrderPlaced;
import io.tradepost.order.api.OrderEvent.ShipTo;
import io.tradepost.order.api.OrderLine;
import io.tradepost.order.api.OrderLine.LineKind;
import io.tradepost.order.life.OrderDecision.LinePart;
import io.tradepost.order.life.OrderDecision.PlaceOrder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Six hearts and two more, four lanterns, postage and a discount: 40.78 in all, of which 4.64 is tax. */
final class OrderExamples {

    static final OrderId ID = new OrderId("536365");
    static final Instant NOON = Instant.parse("2010-12-01T12:00:00Z");
    static final CustomerId CUSTOMER = new CustomerId("17850");
    static final Buyer BUYER = new Buyer(CUSTOMER, null);
    static final Buyer GUEST = new Buyer(null, null);
    static final String COUNTRY = "United Kingdom";
    static final ShipTo SHIP_TO = new ShipTo(new Sealed("order:536365", "c2VhbGVk"), COUNTRY);
    static final Carriage CARRIAGE = new Carriage("Royal Mail", "RM1");
    static final Sku HEART = new Sku("85123A");
    static final Sku LANTERN = new Sku("71053");
    static final Money TOTAL = pounds("40.78");

    private OrderExamples() {}

    static OrderPlaced placed() {
        return placed(lines(), null);
    }

    static OrderPlaced placed(List<OrderLine> lines, @Nullable Carriage shipAtOnce) {
        return placed(BUYER, lines, shipAtOnce);
    }

    static OrderPlaced placed(Buyer buyer, List<OrderLine> lines, @Nullable Carriage shipAtOnce) {
        Money total = Parts.total(lines, TOTAL.unit());
        return new OrderPlaced(
                ID, buyer, SHIP_TO, lines, total, "tok_approve", NOON, "a", BackorderPolicy.SHIP_AVAILABLE, shipAtOnce);
    }

    static PlaceOrder place(String fingerprint) {
        return new PlaceOrder(
                ID,
                BUYER,
                SHIP_TO,
                lines(),
                TOTAL,
                "tok_approve",
                NOON,
                fingerprint,
                BackorderPolicy.SHIP_AVAILABLE,
                null);
    }

    static List<OrderLine> lines() {
        return List.of(hearts(1, 6), lanterns(2, 4), hearts(3, 2), postage(4), discount(5, "-2.00"));
    }

    static OrderLine hearts(int line, long quantity) {
        return line(line, LineKind.ITEM, HEART, "2.55", quantity, "0.2");
    }

    static OrderLine lanterns(int line, long quantity) {
        return line(line, LineKind.ITEM, LANTERN, "3.39", quantity, "0");
    }

    static OrderLine postage(int line) {
        return line(line, LineKind.SHIPPING, null, "3.95", 1, "0.2");
    }

    static OrderLine discount(int line, String amount) {
        return line(line, LineKind.DISCOUNT, null, amount, 1, "0");
    }

    static OrderLine line(int line, LineKind kind, @Nullable Sku sku, String price, long quantity, String taxRate) {
        UnitPrice unitPrice = UnitPrice.of(price, "GBP");
        Money amount = unitPrice.times(quantity);
        TaxRate rate = TaxRate.parse(taxRate);
        String name = sku == null ? kind.name() : sku.value();
        return new OrderLine(line, kind, sku, name, null, unitPrice, quantity, amount, rate, rate.on(amount));
    }

    static Money pounds(String amount) {
        return Money.of(amount, "GBP");
    }

    static ChangeId change(String reference) {
        return new ChangeId(ID, reference);
    }

    static LineQuantity units(int line, @Nullable Sku sku, long quantity) {
        return new LineQuantity(line, sku, quantity);
    }

    static LinePart part(int line, @Nullable Long quantity) {
        return new LinePart(line, quantity);
    }
}
