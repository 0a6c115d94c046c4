package io.tradepost.order.life;

import static io.tradepost.order.life.OrderExamples.CARRIAGE;
import static io.tradepost.order.life.OrderExamples.COUNTRY;
import static io.tradepost.order.life.OrderExamples.CUSTOMER;
import static io.tradepost.order.life.OrderExamples.GUEST;
import static io.tradepost.order.life.OrderExamples.ID;
import static io.tradepost.order.life.OrderExamples.NOON;
import static io.tradepost.order.life.OrderExamples.change;
import static io.tradepost.order.life.OrderExamples.hearts;
import static io.tradepost.order.life.OrderExamples.placed;
import static io.tradepost.order.life.OrderExamples.pounds;
import static io.tradepost.order.life.OrderFixture.after;

import io.tradepost.kernel.Warehouse;
import io.tradepost.order.api.OrderEvent.OrderAttributed;
import io.tradepost.order.api.OrderEvent.OrderConfirmed;
import io.tradepost.order.api.OrderEvent.OrderShipped;
import io.tradepost.order.api.OrderEvent.ReturnReceived;
import io.tradepost.order.api.OrderEvent.ReturnRequested;
import io.tradepost.order.api.OrderEvent.SoFar;
import io.tradepost.order.life.OrderDecision.AttributeOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttributingTest {

    @Test
    void whatTheOrderHasComeToIsToldWithoutTax() {
        after(
                        placed(GUEST, List.of(hearts(1, 6)), null),
                        new OrderConfirmed(ID, List.of()),
                        new OrderShipped(
                                ID,
                                change("s1"),
                                null,
                                COUNTRY,
                                List.of(hearts(1, 4)),
                                pounds("12.24"),
                                CARRIAGE,
                                NOON,
                                false),
                        new ReturnRequested(ID, change("r1"), List.of(hearts(1, 2)), pounds("6.12"), null, NOON),
                        new ReturnReceived(
                                ID,
                                change("r1"),
                                null,
                                COUNTRY,
                                List.of(hearts(1, 1)),
                                pounds("3.06"),
                                Warehouse.MAIN,
                                List.of(),
                                NOON))
                .answers(
                        new AttributeOrder(ID, CUSTOMER),
                        new OrderAttributed(ID, CUSTOMER, new SoFar(NOON, pounds("10.20"), pounds("2.55"))));
    }
}
