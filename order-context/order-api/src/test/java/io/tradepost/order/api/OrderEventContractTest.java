package io.tradepost.order.api;

import static io.tradepost.order.api.Examples.CARRIAGE;
import static io.tradepost.order.api.Examples.CUSTOMER;
import static io.tradepost.order.api.Examples.ID;
import static io.tradepost.order.api.Examples.NOON;
import static io.tradepost.order.api.Examples.TWO_HEARTS;
import static io.tradepost.order.api.Examples.TWO_OF_LINE_1;
import static io.tradepost.order.api.Examples.change;
import static io.tradepost.order.api.Examples.hearts;
import static io.tradepost.order.api.Examples.postage;
import static io.tradepost.order.api.Examples.pounds;

import io.tradepost.kernel.CreditId;
import io.tradepost.kernel.Warehouse;
import io.tradepost.order.api.CreditEvent.CreditIssued;
import io.tradepost.order.api.OrderCommand.AmendmentRefusalCode;
import io.tradepost.order.api.OrderCommand.HoldCause;
import io.tradepost.order.api.OrderCommand.RejectionCode;
import io.tradepost.order.api.OrderEvent.BackorderPolicy;
import io.tradepost.order.api.OrderEvent.OrderAmended;
import io.tradepost.order.api.OrderEvent.OrderAmendmentRefused;
import io.tradepost.order.api.OrderEvent.OrderAmendmentRequested;
import io.tradepost.order.api.OrderEvent.OrderAttributed;
import io.tradepost.order.api.OrderEvent.OrderCancelled;
import io.tradepost.order.api.OrderEvent.OrderConfirmed;
import io.tradepost.order.api.OrderEvent.OrderHeld;
import io.tradepost.order.api.OrderEvent.OrderLinesAllocated;
import io.tradepost.order.api.OrderEvent.OrderLinesCancelled;
import io.tradepost.order.api.OrderEvent.OrderPlaced;
import io.tradepost.order.api.OrderEvent.OrderRejected;
import io.tradepost.order.api.OrderEvent.OrderReleased;
import io.tradepost.order.api.OrderEvent.OrderShipped;
import io.tradepost.order.api.OrderEvent.ReturnReceived;
import io.tradepost.order.api.OrderEvent.ReturnRefunded;
import io.tradepost.order.api.OrderEvent.ReturnRequested;
import io.tradepost.order.api.OrderEvent.ReturnWithdrawn;
import io.tradepost.order.api.OrderEvent.ShipmentDelivered;
import io.tradepost.order.api.OrderEvent.SoFar;
import io.tradepost.testing.MessageContract;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderEventContractTest {

    @Test
    void ordersKeepTheirJson() {
        MessageContract.verify(
                OrderEvent.class,
                placedByCustomer(),
                placedByGuest(),
                new OrderConfirmed(ID, TWO_OF_LINE_1),
                new OrderRejected(ID, RejectionCode.OUT_OF_STOCK, "out of stock: 85123A (6 wanted, 1 available)"),
                new OrderCancelled(ID, "changed my mind", true),
                new OrderLinesCancelled(ID, change("c1"), TWO_OF_LINE_1, "fewer will do", pounds("16.19"), 0, false),
                new OrderHeld(ID, HoldCause.MANUAL, "the buyer calls back"),
                new OrderReleased(ID, HoldCause.MANUAL, List.of(HoldCause.CAPTURE_DECLINED)),
                new OrderLinesAllocated(ID, change("f1"), TWO_OF_LINE_1, 0),
                new OrderAmendmentRequested(
                        ID,
                        change("a1"),
                        List.of(hearts(8, "20.40", "4.08"), postage()),
                        pounds("28.43"),
                        TWO_HEARTS,
                        List.of(),
                        pounds("6.12")),
                new OrderAmended(ID, change("a1"), List.of(hearts(8, "20.40", "4.08"), postage()), pounds("28.43")),
                new OrderAmendmentRefused(
                        ID, change("a2"), AmendmentRefusalCode.PAYMENT_DECLINED, "payment declined: declined"),
                new OrderShipped(
                        ID,
                        change("s1"),
                        CUSTOMER,
                        "United Kingdom",
                        List.of(hearts(4, "10.20", "2.04"), postage()),
                        pounds("16.19"),
                        CARRIAGE,
                        NOON,
                        false),
                new ShipmentDelivered(ID, change("s1"), NOON, false),
                new ReturnRequested(
                        ID, change("r1"), List.of(hearts(2, "5.10", "1.02")), pounds("6.12"), "broken", NOON),
                new ReturnWithdrawn(ID, change("r2"), "kept after all"),
                new ReturnReceived(
                        ID,
                        change("r1"),
                        CUSTOMER,
                        "United Kingdom",
                        List.of(hearts(2, "5.10", "1.02")),
                        pounds("6.12"),
                        Warehouse.MAIN,
                        TWO_HEARTS,
                        NOON),
                new ReturnRefunded(ID, change("r1"), pounds("6.12")),
                new OrderAttributed(ID, CUSTOMER, new SoFar(NOON, pounds("10.20"), pounds("5.10"))));
    }

    @Test
    void creditsKeepTheirJson() {
        MessageContract.verify(
                CreditEvent.class,
                new CreditIssued(
                        new CreditId("credit:C536379"),
                        CUSTOMER,
                        "United Kingdom",
                        List.of(hearts(1, "2.55", "0.51")),
                        pounds("3.06"),
                        "C536379",
                        NOON));
    }

    private static OrderPlaced placedByCustomer() {
        return new OrderPlaced(
                ID,
                Examples.REGISTERED,
                Examples.SHIP_TO,
                List.of(hearts(6, "15.30", "3.06"), postage()),
                pounds("22.31"),
                "tok_approve",
                NOON,
                "7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069",
                BackorderPolicy.SHIP_AVAILABLE,
                CARRIAGE);
    }

    private static OrderPlaced placedByGuest() {
        return new OrderPlaced(
                ID,
                Examples.GUEST,
                null,
                List.of(postage()),
                pounds("3.95"),
                "tok_approve",
                NOON,
                null,
                BackorderPolicy.ALL_OR_NOTHING,
                null);
    }
}
