package io.tradepost.order.life;

import static io.tradepost.order.life.OrderExamples.CARRIAGE;
import static io.tradepost.order.life.OrderExamples.ID;
import static io.tradepost.order.life.OrderExamples.NOON;
import static io.tradepost.order.life.OrderExamples.change;
import static io.tradepost.order.life.OrderExamples.part;
import static io.tradepost.order.life.OrderFixture.after;
import static io.tradepost.order.life.OrderStages.CONFIRMED;
import static io.tradepost.order.life.OrderStages.DELIVERED;
import static io.tradepost.order.life.OrderStages.PARTLY_SHIPPED;
import static io.tradepost.order.life.OrderStages.RETURNED;
import static io.tradepost.order.life.OrderStages.RETURNING;

import io.tradepost.kernel.Warehouse;
import io.tradepost.order.api.OrderEvent.ShipmentDelivered;
import io.tradepost.order.life.OrderDecision.DeliverShipment;
import io.tradepost.order.life.OrderDecision.ReceiveReturn;
import io.tradepost.order.life.OrderDecision.RequestReturn;
import io.tradepost.order.life.OrderDecision.RequestReturn.ReturnLine;
import io.tradepost.order.life.OrderDecision.ShipLines;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatesTest {

    private static final Instant BEFORE = NOON.minusMillis(1);

    @Test
    void nothingIsShippedBeforeItIsOrdered() {
        after(CONFIRMED)
                .refuses(
                        new ShipLines(ID, change("s9"), List.of(part(1, 1L)), CARRIAGE, BEFORE),
                        OrderRefusal.DATES_OUT_OF_ORDER,
                        "/shippedAt");
    }

    @Test
    void nothingArrivesBeforeItIsShipped() {
        after(PARTLY_SHIPPED)
                .refuses(
                        new DeliverShipment(ID, change("s1"), BEFORE), OrderRefusal.DATES_OUT_OF_ORDER, "/deliveredAt");
        after(PARTLY_SHIPPED)
                .answers(
                        new DeliverShipment(ID, change("s1"), NOON),
                        new ShipmentDelivered(ID, change("s1"), NOON, false));
    }

    @Test
    void nothingComesBackBeforeAnythingIsShipped() {
        after(DELIVERED)
                .refuses(
                        new RequestReturn(ID, change("r1"), List.of(new ReturnLine(1, 1, null)), null, BEFORE),
                        OrderRefusal.DATES_OUT_OF_ORDER,
                        "/requestedAt");
    }

    @Test
    void nothingIsReceivedBeforeItIsExpected() {
        ReceiveReturn early = new ReceiveReturn(ID, change("r1"), null, Warehouse.MAIN, BEFORE);
        after(RETURNING).refuses(early, OrderRefusal.DATES_OUT_OF_ORDER, "/receivedAt");
        after(RETURNED).isSilentAbout(early);
    }
}
