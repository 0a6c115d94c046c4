package io.tradepost.order.api;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sealed;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.kernel.TaxRate;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.order.api.OrderEvent.Buyer;
import io.tradepost.order.api.OrderEvent.Carriage;
import io.tradepost.order.api.OrderEvent.LineQuantity;
import io.tradepost.order.api.OrderEvent.ShipTo;
import io.tradepost.order.api.OrderLine.LineKind;
import java.time.Instant;
import java.util.List;

final class Examples {

    static final OrderId ID = new OrderId("536365");
    static final CustomerId CUSTOMER = new CustomerId("17850");
    static final Buyer REGISTERED = new Buyer(CUSTOMER, null);
    static final Buyer GUEST = new Buyer(null, new Sealed("order:536365", "c2VhbGVkIGd1ZXN0"));
    static final ShipTo SHIP_TO = new ShipTo(new Sealed("order:536365", "c2VhbGVkIGFkZHJlc3M="), "United Kingdom");
    static final Carriage CARRIAGE = new Carriage("Royal Mail", "RM123456789GB");
    static final Instant NOON = Instant.parse("2010-12-01T12:00:00.125Z");
    static final Sku HEART = new Sku("85123A");
    static final List<SkuQuantity> TWO_HEARTS = List.of(new SkuQuantity(HEART, 2));
    static final List<LineQuantity> TWO_OF_LINE_1 = List.of(new LineQuantity(1, HEART, 2));

    private Examples() {}

    static ChangeId change(String reference) {
        return new ChangeId(ID, reference);
    }

    static Money pounds(String amount) {
        return Money.of(amount, "GBP");
    }

    static UnitPrice price(String amount) {
        return UnitPrice.of(amount, "GBP");
    }

    /** At 2.55 and 20 % tax. */
    static OrderLine hearts(long quantity, String amount, String tax) {
        return new OrderLine(
                1,
                LineKind.ITEM,
                HEART,
                "White hanging heart",
                "lights",
                price("2.55"),
                quantity,
                pounds(amount),
                TaxRate.parse("0.2"),
                pounds(tax));
    }

    static OrderLine postage() {
        return new OrderLine(
                2,
                LineKind.SHIPPING,
                null,
                "Postage",
                null,
                price("3.95"),
                1,
                pounds("3.95"),
                TaxRate.NONE,
                pounds("0.00"));
    }
}
