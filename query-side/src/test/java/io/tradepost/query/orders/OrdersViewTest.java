package io.tradepost.query.orders;

import static io.tradepost.query.orders.OrderExamples.ORDER;
import static io.tradepost.query.orders.OrderExamples.cancelled;
import static io.tradepost.query.orders.OrderExamples.confirmed;
import static io.tradepost.query.orders.OrderExamples.placed;
import static io.tradepost.query.orders.OrderExamples.placedByGuest;
import static io.tradepost.query.orders.OrderExamples.rejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class OrdersViewTest {

    private final OrdersView view = new OrdersView();

    @Test
    void aPlacedOrderIsShownAsBought() {
        OrderDocument order = view.after(null, placed());

        assertThat(order.status()).isEqualTo(OrderStatus.PLACED);
        assertThat(order.customerId()).isEqualTo(OrderExamples.CUSTOMER);
        assertThat(order.guest()).isFalse();
        assertThat(order.country()).isEqualTo("GB");
        assertThat(order.placedAt()).isEqualTo(OrderExamples.PLACED_AT);
        assertThat(order.total()).isEqualTo(6 * 255 + 2 * 339);
        assertThat(order.currency()).isEqualTo("GBP");
        assertThat(order.lines()).extracting(OrderDocument.Line::amount).containsExactly(1530L, 678L);
    }

    @Test
    void aGuestHasNoCustomerId() {
        OrderDocument order = view.after(null, placedByGuest(ORDER));

        assertThat(order.guest()).isTrue();
        assertThat(order.customerId()).isNull();
    }

    @Test
    void aDecisionChangesTheStatusAndKeepsTheRest() {
        OrderDocument order = view.after(null, placed());

        assertThat(view.after(order, confirmed())).isEqualTo(order.with(OrderStatus.CONFIRMED, null));
        assertThat(view.after(order, rejected()).reason()).startsWith("out of stock");
        assertThat(view.after(order, rejected()).status()).isEqualTo(OrderStatus.REJECTED);
        assertThat(view.after(order, cancelled())).isEqualTo(order.with(OrderStatus.CANCELLED, "changed my mind"));
    }

    @Test
    void aDecisionOnAnUnknownOrderDoesNotFit() {
        assertThatIllegalStateException().isThrownBy(() -> view.after(null, confirmed()));
    }
}
