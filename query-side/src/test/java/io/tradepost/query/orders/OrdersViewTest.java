package io.tradepost.query.orders;

import static io.tradepost.query.orders.OrderExamples.ORDER;
import static io.tradepost.query.orders.OrderExamples.cancelled;
import static io.tradepost.query.orders.OrderExamples.confirmed;
import static io.tradepost.query.orders.OrderExamples.heart;
import static io.tradepost.query.orders.OrderExamples.lantern;
import static io.tradepost.query.orders.OrderExamples.placed;
import static io.tradepost.query.orders.OrderExamples.placedByGuest;
import static io.tradepost.query.orders.OrderExamples.rejected;
import static io.tradepost.query.orders.OrderStory.after;
import static io.tradepost.query.orders.OrderStory.hold;
import static io.tradepost.query.orders.OrderStory.released;
import static io.tradepost.query.orders.OrderStory.shipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tradepost.kernel.CustomerId;
import io.tradepost.order.api.OrderCommand.HoldCause;
import io.tradepost.order.api.OrderEvent.OrderAttributed;
import io.tradepost.query.orders.OrderDocument.Hold;
import org.junit.jupiter.api.Test;

class OrdersViewTest {

    @Test
    void aPlacedOrderIsShownAsBought() {
        OrderDocument order = after(null, placed());

        assertThat(order.status()).isEqualTo(OrderStatus.PLACED);
        assertThat(order.customerId()).isEqualTo(OrderExamples.CUSTOMER);
        assertThat(order.guest()).isFalse();
        assertThat(order.country()).isEqualTo("GB");
        assertThat(order.placedAt()).isEqualTo(OrderExamples.PLACED_AT);
        assertThat(order.total()).isEqualTo(6 * 255 + 2 * 339);
        assertThat(order.refunded()).isZero();
        assertThat(order.currency()).isEqualTo("GBP");
        assertThat(order.lines()).extracting(OrderLineDocument::amount).containsExactly(1530L, 678L);
        assertThat(order.lines())
                .extracting(OrderLineDocument::unitPriceTenThousandths)
                .containsExactly(25_500L, 33_900L);
    }

    @Test
    void aGuestHasNoCustomerIdUntilTheOrderIsAttributed() {
        OrderDocument order = after(null, placedByGuest(ORDER));

        assertThat(order.guest()).isTrue();
        assertThat(order.customerId()).isNull();

        OrderDocument attributed = after(order, new OrderAttributed(ORDER, new CustomerId("12345"), null));
        assertThat(attributed.guest()).isFalse();
        assertThat(attributed.customerId()).isEqualTo(new CustomerId("12345"));
    }

    @Test
    void aDecisionChangesTheStatusAndKeepsTheRest() {
        OrderDocument order = after(null, placed());

        assertThat(after(order, confirmed()).status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(after(order, confirmed()).lines()).isEqualTo(order.lines());
        assertThat(after(order, rejected()).reason()).startsWith("out of stock");
        assertThat(after(order, rejected()).status()).isEqualTo(OrderStatus.REJECTED);
        assertThat(after(order, cancelled()).status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(after(order, cancelled()).reason()).isEqualTo("changed my mind");
        assertThat(after(order, cancelled()).lines())
                .extracting(OrderLineDocument::cancelled)
                .containsExactly(6L, 2L);
    }

    @Test
    void aHoldHidesHowFarTheOrderIsAndAReleaseShowsIt() {
        OrderDocument held = after(placed(), confirmed(), hold(HoldCause.MANUAL));
        assertThat(held.status()).isEqualTo(OrderStatus.ON_HOLD);
        assertThat(held.holds()).containsExactly(new Hold(HoldCause.MANUAL, "look at it"));

        OrderDocument released = after(held, released(HoldCause.MANUAL));
        assertThat(released.status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(released.holds()).isEmpty();
    }

    @Test
    void anOrderThatIsHeldTwiceIsReleasedTwice() {
        OrderDocument once = after(
                placed(),
                confirmed(),
                hold(HoldCause.MANUAL),
                hold(HoldCause.CAPTURE_DECLINED),
                released(HoldCause.MANUAL, HoldCause.CAPTURE_DECLINED));

        assertThat(once.status()).isEqualTo(OrderStatus.ON_HOLD);
        assertThat(once.holds()).extracting(Hold::cause).containsExactly(HoldCause.CAPTURE_DECLINED);
        assertThat(after(once, released(HoldCause.CAPTURE_DECLINED)).status()).isEqualTo(OrderStatus.CONFIRMED);
    }

    @Test
    void whatIsHeldWhenItIsOverIsOver() {
        assertThat(after(placed(), hold(HoldCause.PAYMENT_REVIEW), rejected()).status())
                .isEqualTo(OrderStatus.REJECTED);
        assertThat(after(placed(), hold(HoldCause.MANUAL), cancelled()).status())
                .isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void aShippedOrderThatIsHeldIsShippedOnceReleased() {
        OrderDocument held = after(
                placed(), confirmed(), shipped("s1", true, heart(6), lantern(2)), hold(HoldCause.CAPTURE_DECLINED));
        assertThat(held.status()).isEqualTo(OrderStatus.ON_HOLD);
        assertThat(after(held, released(HoldCause.CAPTURE_DECLINED)).status()).isEqualTo(OrderStatus.SHIPPED);
    }

    @Test
    void aDecisionOnAnUnknownOrderDoesNotFit() {
        assertThatIllegalStateException().isThrownBy(() -> after(null, confirmed()));
    }
}
