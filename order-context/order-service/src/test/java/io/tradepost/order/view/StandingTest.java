package io.tradepost.order.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.order.api.OrderCommand.HoldCause;
import io.tradepost.order.api.OrderCommand.RejectionCode;
import io.tradepost.order.api.OrderEvent;
import io.tradepost.order.api.OrderEvent.Carriage;
import io.tradepost.order.api.OrderEvent.OrderCancelled;
import io.tradepost.order.api.OrderEvent.OrderConfirmed;
import io.tradepost.order.api.OrderEvent.OrderHeld;
import io.tradepost.order.api.OrderEvent.OrderLinesCancelled;
import io.tradepost.order.api.OrderEvent.OrderRejected;
import io.tradepost.order.api.OrderEvent.OrderReleased;
import io.tradepost.order.api.OrderEvent.OrderShipped;
import io.tradepost.order.api.OrderEvent.ShipmentDelivered;
import io.tradepost.order.life.OrderStatus;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final OrderId ID = new OrderId("536365");
    private static final Instant NOON = Instant.parse("2010-12-01T12:00:00Z");
    private static final Money TOTAL = Money.of("15.30", "GBP");
    private static final OrderEvent CONFIRMED = new OrderConfirmed(ID, List.of());
    private static final OrderEvent CANCELLED = new OrderCancelled(ID, "changed my mind", true);

    @Test
    void anOrderComesToItsBuyerStepByStep() {
        assertThat(after()).isEqualTo(OrderStatus.PLACED);
        assertThat(after(CONFIRMED)).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(after(CONFIRMED, shipped("s1", false))).isEqualTo(OrderStatus.PARTLY_SHIPPED);
        assertThat(after(CONFIRMED, shipped("s1", false), delivered("s1"))).isEqualTo(OrderStatus.PARTLY_SHIPPED);
        assertThat(after(CONFIRMED, shipped("s1", false), shipped("s2", true))).isEqualTo(OrderStatus.SHIPPED);
        assertThat(after(CONFIRMED, shipped("s1", false), shipped("s2", true), delivered("s1"), delivered("s2")))
                .isEqualTo(OrderStatus.DELIVERED);
    }

    @Test
    void anOrderWhoseRestIsCancelledIsShipped() {
        assertThat(after(CONFIRMED, shipped("s1", false), restCancelled())).isEqualTo(OrderStatus.SHIPPED);
        assertThat(after(CONFIRMED, shipped("s1", false), delivered("s1"), restCancelled()))
                .isEqualTo(OrderStatus.DELIVERED);
    }

    @Test
    void anOrderIsOnHoldUntilTheLastCauseIsGone() {
        OrderEvent review = new OrderHeld(ID, HoldCause.PAYMENT_REVIEW, "fraud?");
        OrderEvent byHand = new OrderHeld(ID, HoldCause.MANUAL, "the buyer rang");
        OrderEvent oneGone = new OrderReleased(ID, HoldCause.PAYMENT_REVIEW, List.of(HoldCause.MANUAL));
        OrderEvent allGone = new OrderReleased(ID, HoldCause.MANUAL, List.of());
        assertThat(after(review)).isEqualTo(OrderStatus.ON_HOLD);
        assertThat(after(review, byHand, oneGone, CONFIRMED)).isEqualTo(OrderStatus.ON_HOLD);
        assertThat(after(review, byHand, oneGone, CONFIRMED, allGone)).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(after(CONFIRMED, shipped("s1", true), byHand)).isEqualTo(OrderStatus.ON_HOLD);
    }

    @Test
    void whatIsOverIsNotOnHold() {
        OrderEvent held = new OrderHeld(ID, HoldCause.MANUAL, "the buyer rang");
        assertThat(after(held, CANCELLED)).isEqualTo(OrderStatus.CANCELLED);
        assertThat(after(held, new OrderRejected(ID, RejectionCode.OUT_OF_STOCK, "none")))
                .isEqualTo(OrderStatus.REJECTED);
    }

    private static OrderStatus after(OrderEvent... events) {
        Standing standing = Standing.PLACED;
        for (OrderEvent event : events) {
            standing = standing.after(Step.of(event));
        }
        return standing.status();
    }

    private static OrderEvent shipped(String reference, boolean complete) {
        return new OrderShipped(
                ID,
                new ChangeId(ID, reference),
                null,
                null,
                List.of(),
                TOTAL,
                new Carriage(null, null),
                NOON,
                complete);
    }

    private static OrderEvent delivered(String reference) {
        return new ShipmentDelivered(ID, new ChangeId(ID, reference), NOON, false);
    }

    private static OrderEvent restCancelled() {
        return new OrderLinesCancelled(ID, new ChangeId(ID, "c1"), List.of(), "too late", TOTAL, 0, true);
    }
}
