package io.tradepost.query.orders;

import static io.tradepost.query.orders.OrderExamples.HEART;
import static io.tradepost.query.orders.OrderExamples.ORDER;
import static io.tradepost.query.orders.OrderExamples.change;
import static io.tradepost.query.orders.OrderExamples.confirmed;
import static io.tradepost.query.orders.OrderExamples.gbp;
import static io.tradepost.query.orders.OrderExamples.heart;
import static io.tradepost.query.orders.OrderExamples.item;
import static io.tradepost.query.orders.OrderExamples.lantern;
import static io.tradepost.query.orders.OrderExamples.placed;
import static io.tradepost.query.orders.OrderStory.after;
import static io.tradepost.query.orders.OrderStory.delivered;
import static io.tradepost.query.orders.OrderStory.linesCancelled;
import static io.tradepost.query.orders.OrderStory.requested;
import static io.tradepost.query.orders.OrderStory.shipped;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.kernel.Warehouse;
import io.tradepost.order.api.OrderCommand.AmendmentRefusalCode;
import io.tradepost.order.api.OrderEvent.LineQuantity;
import io.tradepost.order.api.OrderEvent.OrderAmended;
import io.tradepost.order.api.OrderEvent.OrderAmendmentRefused;
import io.tradepost.order.api.OrderEvent.OrderAmendmentRequested;
import io.tradepost.order.api.OrderEvent.OrderConfirmed;
import io.tradepost.order.api.OrderEvent.OrderLinesAllocated;
import io.tradepost.order.api.OrderEvent.ReturnReceived;
import io.tradepost.order.api.OrderEvent.ReturnRefunded;
import io.tradepost.order.api.OrderEvent.ReturnWithdrawn;
import io.tradepost.order.api.OrderLine;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of the goods. */
class OrderGoodsViewTest {

    @Test
    void shipmentsAddUp() {
        OrderDocument first = after(placed(), confirmed(), shipped("s1", false, heart(4)));
        assertThat(first.status()).isEqualTo(OrderStatus.PARTLY_SHIPPED);
        assertThat(first.lines()).extracting(OrderLineDocument::shipped).containsExactly(4L, 0L);

        OrderDocument second = after(first, shipped("s2", true, heart(2), lantern(2)));
        assertThat(second.status()).isEqualTo(OrderStatus.SHIPPED);
        assertThat(second.lines()).extracting(OrderLineDocument::shipped).containsExactly(6L, 2L);

        assertThat(after(second, delivered("s1", false)).status()).isEqualTo(OrderStatus.SHIPPED);
        assertThat(after(after(second, delivered("s1", false)), delivered("s2", true))
                        .status())
                .isEqualTo(OrderStatus.DELIVERED);
    }

    @Test
    void whatWaitsForStockIsAllocatedOrCancelledFirst() {
        OrderDocument waiting = after(placed(), new OrderConfirmed(ORDER, List.of(new LineQuantity(1, HEART, 4))));
        assertThat(waiting.lines().getFirst().backordered()).isEqualTo(4);

        OrderDocument allocated =
                after(waiting, new OrderLinesAllocated(ORDER, change("f1"), List.of(new LineQuantity(1, HEART, 1)), 3));
        assertThat(allocated.lines().getFirst().backordered()).isEqualTo(3);

        OrderDocument fewer = after(allocated, linesCancelled(2, "16.98", 1, false));
        assertThat(fewer.lines().getFirst().backordered()).isOne();
        assertThat(fewer.lines().getFirst().cancelled()).isEqualTo(2);
        assertThat(fewer.total()).isEqualTo(1698);
        assertThat(fewer.status()).isEqualTo(OrderStatus.CONFIRMED);
    }

    @Test
    void aCancellationTakesWhatWaitsUnderTheSameSkuOnOtherLines() {
        OrderDocument waiting = after(
                placed(ORDER, OrderExamples.PLACED_AT, heart(6), item(2, HEART, "Heart", "Decoration", "2.50", 5)),
                new OrderConfirmed(ORDER, List.of(new LineQuantity(2, HEART, 4))));

        OrderDocument fewer = after(waiting, linesCancelled(3, "20.15", 1, false));
        assertThat(fewer.lines()).extracting(OrderLineDocument::cancelled).containsExactly(3L, 0L);
        assertThat(fewer.lines()).extracting(OrderLineDocument::backordered).containsExactly(0L, 1L);
    }

    @Test
    void cancellingTheRestMakesAPartlyShippedOrderShipped() {
        OrderDocument order = after(
                placed(), confirmed(), shipped("s1", false, heart(4), lantern(2)), linesCancelled(2, "16.98", 0, true));

        assertThat(order.status()).isEqualTo(OrderStatus.SHIPPED);
        assertThat(order.reason()).isNull();
    }

    @Test
    void cancellingTheRestOfWhatWasDeliveredMakesTheOrderDelivered() {
        OrderDocument order = after(
                placed(),
                confirmed(),
                shipped("s1", false, heart(4), lantern(2)),
                delivered("s1", false),
                linesCancelled(2, "16.98", 0, true));

        assertThat(order.status()).isEqualTo(OrderStatus.DELIVERED);
    }

    @Test
    void anAmendmentCountsWhenItIsMade() {
        OrderDocument order = after(placed(), confirmed());
        List<OrderLine> lines = List.of(heart(10));

        OrderDocument asked = after(
                order,
                new OrderAmendmentRequested(
                        ORDER, change("a1"), lines, gbp("25.50"), List.of(), List.of(), gbp("3.42")));
        assertThat(asked.total()).isEqualTo(order.total());
        assertThat(asked.lines()).isEqualTo(order.lines());
        assertThat(asked.changes().amendments())
                .extracting(AmendmentDocument::status)
                .containsExactly(AmendmentStatus.REQUESTED);
        OrderDocument refused = after(
                asked,
                new OrderAmendmentRefused(ORDER, change("a1"), AmendmentRefusalCode.OUT_OF_STOCK, "out of stock"));
        assertThat(refused.lines()).isEqualTo(order.lines());
        assertThat(refused.changes().amendments())
                .extracting(AmendmentDocument::reason)
                .containsExactly("out of stock");
        OrderDocument amended = after(asked, new OrderAmended(ORDER, change("a1"), lines, gbp("25.50")));
        assertThat(amended.changes().amendments())
                .extracting(AmendmentDocument::status)
                .containsExactly(AmendmentStatus.MADE);
        assertThat(amended.total()).isEqualTo(2550);
        assertThat(amended.lines())
                .singleElement()
                .extracting(OrderLineDocument::quantity)
                .isEqualTo(10L);
    }

    @Test
    void whatComesBackIsCountedAndWhatIsRefunded() {
        OrderDocument order = after(placed(), confirmed(), shipped("s1", true, heart(6), lantern(2)));

        OrderDocument asked = after(after(order, requested("r1")), requested("r2"));
        assertThat(asked.lines()).isEqualTo(order.lines());
        OrderDocument kept = after(asked, new ReturnWithdrawn(ORDER, change("r1"), "keeps it"));
        assertThat(kept.changes().returns())
                .extracting(ReturnDocument::status)
                .containsExactly(ReturnStatus.WITHDRAWN, ReturnStatus.REQUESTED);
        OrderDocument returned = after(
                after(
                        kept,
                        new ReturnReceived(
                                ORDER,
                                change("r2"),
                                OrderExamples.CUSTOMER,
                                "GB",
                                List.of(heart(2)),
                                gbp("5.10"),
                                Warehouse.MAIN,
                                List.of(),
                                OrderExamples.PLACED_AT)),
                new ReturnRefunded(ORDER, change("r2"), gbp("5.10")));
        assertThat(returned.changes().returns().getLast().status()).isEqualTo(ReturnStatus.REFUNDED);
        assertThat(returned.lines()).extracting(OrderLineDocument::returned).containsExactly(2L, 0L);
        assertThat(returned.refunded()).isEqualTo(510);
        assertThat(returned.total()).isEqualTo(order.total());
        assertThat(returned.status()).isEqualTo(OrderStatus.SHIPPED);
    }
}
