package io.tradepost.order.life;

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
import io.tradepost.order.life.OrderDecision.PlaceOrder;
import java.time.Instant;
import java.util.List;

final class OrderExamples {

    static final OrderId ID = new OrderId("536365");
    static final Instant NOON = Instant.parse("2010-12-01T12:00:00Z");
    static final Buyer BUYER = new Buyer(new CustomerId("17850"), null);
    static final ShipTo SHIP_TO = new ShipTo(new Sealed("order:536365", "c2VhbGVk"), "United Kingdom");
    static final Money TOTAL = Money.of("15.30", "GBP");
    static final List<Line> LINES = List.of(new Line(
            1, new Sku("85123A"), "WHITE HANGING HEART T-LIGHT HOLDER", "lighting", Money.of("2.55", "GBP"), 6, TOTAL));

    private OrderExamples() {}

    static PlaceOrder place(String fingerprint) {
        return new PlaceOrder(ID, BUYER, SHIP_TO, LINES, TOTAL, "tok_approve", NOON, fingerprint);
    }

    static OrderPlaced placed() {
        return new OrderPlaced(ID, BUYER, SHIP_TO, LINES, TOTAL, "tok_approve", NOON, "a");
    }

    static OrderConfirmed confirmed() {
        return new OrderConfirmed(ID);
    }

    static OrderRejected rejected() {
        return new OrderRejected(ID, RejectionCode.OUT_OF_STOCK, "out of stock: 85123A (6 wanted, 1 available)");
    }

    static OrderCancelled cancelled(boolean wasConfirmed) {
        return new OrderCancelled(ID, "changed my mind", wasConfirmed);
    }
}
