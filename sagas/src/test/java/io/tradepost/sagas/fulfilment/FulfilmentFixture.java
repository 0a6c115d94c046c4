package io.tradepost.sagas.fulfilment;

import static io.tradepost.sagas.Answers.authorized;
import static io.tradepost.sagas.Answers.outOfStock;
import static io.tradepost.sagas.Answers.reserved;
import static io.tradepost.sagas.Examples.LANTERN;
import static io.tradepost.sagas.Examples.MUG;
import static io.tradepost.sagas.Examples.ORDER;
import static io.tradepost.sagas.Examples.PAYMENT;
import static io.tradepost.sagas.Examples.TOKEN;
import static io.tradepost.sagas.Examples.TOTAL;
import static io.tradepost.sagas.Examples.confirmed;
import static io.tradepost.sagas.Examples.placed;

import io.tradepost.inventory.api.InventoryCommand.ReleaseStock;
import io.tradepost.inventory.api.InventoryCommand.ReserveStock;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.order.api.OrderCommand.ConfirmOrder;
import io.tradepost.order.api.OrderCommand.HoldCause;
import io.tradepost.order.api.OrderCommand.HoldOrder;
import io.tradepost.order.api.OrderCommand.RejectOrder;
import io.tradepost.order.api.OrderCommand.RejectionCode;
import io.tradepost.payment.api.PaymentCommand.AuthorizePayment;
import io.tradepost.payment.api.PaymentCommand.VoidPayment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.axonframework.test.saga.ContinuedGivenState;
import org.axonframework.test.saga.SagaTestFixture;

/** A fulfilment at each of its steps, and what it sends. */
final class FulfilmentFixture {

    static final Duration STOCK = Duration.ofSeconds(30);
    static final Duration PAY = Duration.ofSeconds(60);
    static final Duration REVIEW = Duration.ofHours(72);
    static final Duration CONFIRM = Duration.ofSeconds(31);
    static final Duration COMPENSATE = Duration.ofSeconds(32);
    static final Duration SETTLE = Duration.ofSeconds(33);
    static final Duration RETRY = Duration.ofHours(6);

    static final ReserveStock RESERVE_STOCK =
            new ReserveStock(ORDER, List.of(new SkuQuantity(MUG, 2), new SkuQuantity(LANTERN, 5)), false);
    static final AuthorizePayment AUTHORIZE_PAYMENT = new AuthorizePayment(PAYMENT, ORDER, TOTAL, TOKEN);
    static final ConfirmOrder CONFIRM_ORDER = new ConfirmOrder(ORDER, List.of());
    static final HoldOrder HOLD_FOR_REVIEW =
            new HoldOrder(ORDER, HoldCause.PAYMENT_REVIEW, "payment under review: case-1");
    static final ReleaseStock RELEASE_STOCK = new ReleaseStock(ORDER);

    private FulfilmentFixture() {}

    static SagaTestFixture<OrderFulfilment> fixture() {
        SagaTestFixture<OrderFulfilment> fixture = new SagaTestFixture<>(OrderFulfilment.class);
        fixture.registerResource(new FulfilmentTimeouts(
                STOCK, PAY, REVIEW, CONFIRM, SETTLE, RETRY, COMPENSATE, Duration.ofDays(14), Map.of()));
        return fixture;
    }

    static ContinuedGivenState reservingStock() {
        return fixture().givenAPublished(placed());
    }

    static ContinuedGivenState authorizingPayment() {
        return reservingStock().andThenAPublished(reserved());
    }

    static ContinuedGivenState confirmingOrder() {
        return authorizingPayment().andThenAPublished(authorized());
    }

    static ContinuedGivenState awaitingShipment() {
        return confirmingOrder().andThenAPublished(confirmed());
    }

    /** Only the order has to answer. */
    static ContinuedGivenState compensatingForWantOfStock() {
        return reservingStock().andThenAPublished(outOfStock());
    }

    /** Stock, payment and order have to answer. */
    static ContinuedGivenState compensatingForWantOfPayment() throws Exception {
        return authorizingPayment().andThenTimeElapses(PAY);
    }

    static RejectOrder rejectOrder(RejectionCode code, String reason) {
        return new RejectOrder(ORDER, code, reason);
    }

    static VoidPayment voidPayment(String reason) {
        return new VoidPayment(PAYMENT, ORDER, reason);
    }
}
