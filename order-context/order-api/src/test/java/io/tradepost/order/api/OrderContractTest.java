package io.tradepost.order.api;

import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sealed;
import io.tradepost.kernel.Sku;
import io.tradepost.order.api.OrderCommand.ConfirmOrder;
import io.tradepost.order.api.OrderCommand.RejectOrder;
import io.tradepost.order.api.OrderCommand.RejectionCode;
import io.tradepost.order.api.OrderEvent.Buyer;
import io.tradepost.order.api.OrderEvent.Line;
import io.tradepost.order.api.OrderEvent.OrderCancelled;
import io.tradepost.order.api.OrderEvent.OrderConfirmed;
import io.tradepost.order.api.OrderEvent.OrderPlaced;
import io.tradepost.order.api.OrderEvent.OrderRejected;
import io.tradepost.order.api.OrderEvent.ShipTo;
import io.tradepost.testing.MessageContract;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderContractTest {

    private static final OrderId ID = new OrderId("536365");
    private static final Instant NOON = Instant.parse("2010-12-01T12:00:00.125Z");

    @Test
    void eventsKeepTheirJson() {
        MessageContract.verify(
                OrderEvent.class,
                placedByCustomer(),
                placedByGuest(),
                new OrderConfirmed(ID),
                new OrderRejected(ID, RejectionCode.OUT_OF_STOCK, "out of stock: 85123A (6 wanted, 1 available)"),
                new OrderCancelled(ID, "changed my mind", true));
    }

    @Test
    void commandsKeepTheirJson() {
        MessageContract.verify(
                OrderCommand.class,
                new ConfirmOrder(ID),
                new RejectOrder(ID, RejectionCode.PAYMENT_DECLINED, "payment declined: insufficient funds"));
    }

    private static OrderPlaced placedByCustomer() {
        return new OrderPlaced(
                ID,
                new Buyer(new CustomerId("17850"), null),
                new ShipTo(new Sealed("order:536365", "c2VhbGVkIGFkZHJlc3M="), "United Kingdom"),
                List.of(
                        line(1, "85123A", "White hanging heart", "lights", "2.55", 6, "15.30"),
                        line(2, "71053", "White metal lantern", null, "3.39", 1, "3.39")),
                Money.of("18.69", "GBP"),
                "tok_approve",
                NOON,
                "7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069");
    }

    private static OrderPlaced placedByGuest() {
        return new OrderPlaced(
                ID,
                new Buyer(null, new Sealed("order:536365", "c2VhbGVkIGd1ZXN0")),
                null,
                List.of(line(1, "85123A", "White hanging heart", "lights", "2.55", 1, "2.55")),
                Money.of("2.55", "GBP"),
                "tok_approve",
                NOON,
                null);
    }

    private static Line line(
            int number, String sku, String name, String category, String price, long quantity, String amount) {
        return new Line(
                number, new Sku(sku), name, category, Money.of(price, "GBP"), quantity, Money.of(amount, "GBP"));
    }
}
