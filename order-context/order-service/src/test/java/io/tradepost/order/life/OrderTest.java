package io.tradepost.order.life;

import static io.tradepost.order.life.OrderExamples.ID;
import static io.tradepost.order.life.OrderExamples.cancelled;
import static io.tradepost.order.life.OrderExamples.confirmed;
import static io.tradepost.order.life.OrderExamples.place;
import static io.tradepost.order.life.OrderExamples.placed;
import static io.tradepost.order.life.OrderExamples.rejected;
import static org.hamcrest.Matchers.is;

import io.tradepost.kernel.Refusal;
import io.tradepost.order.api.OrderCommand.ConfirmOrder;
import io.tradepost.order.api.OrderCommand.RejectOrder;
import io.tradepost.order.life.OrderDecision.CancelOrder;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.FeatureMatcher;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OrderTest {

    private static final ConfirmOrder CONFIRM = new ConfirmOrder(ID);
    private static final RejectOrder REJECT =
            new RejectOrder(ID, rejected().code(), rejected().reason());
    private static final CancelOrder CANCEL = new CancelOrder(ID, "changed my mind");

    private final AggregateTestFixture<Order> fixture = new AggregateTestFixture<>(Order.class);

    @Nested
    class WhenNew {

        private final TestExecutor<Order> nothing = fixture.givenNoPriorActivity();

        @Test
        void canBePlaced() {
            nothing.when(place("a"))
                    .expectSuccessfulHandlerExecution()
                    .expectResultMessagePayload(true)
                    .expectEvents(placed());
        }

        @Test
        void nothingElseCanBeAskedOfIt() {
            nothing.when(CONFIRM)
                    .expectException(AggregateNotFoundException.class)
                    .expectNoEvents();
            nothing.when(REJECT)
                    .expectException(AggregateNotFoundException.class)
                    .expectNoEvents();
            nothing.when(CANCEL)
                    .expectException(AggregateNotFoundException.class)
                    .expectNoEvents();
        }
    }

    @Nested
    class WhenPlaced {

        private final TestExecutor<Order> order = fixture.given(placed());

        @Test
        void isPlacedOnlyOnce() {
            repeatIsSilent(order);
        }

        @Test
        void refusesOtherContentUnderTheSameId() {
            otherContentIsRefused(order);
        }

        @Test
        void canBeConfirmed() {
            order.when(CONFIRM)
                    .expectSuccessfulHandlerExecution()
                    .expectResultMessagePayload(1L)
                    .expectEvents(confirmed());
        }

        @Test
        void canBeRejectedWithItsReason() {
            order.when(REJECT)
                    .expectSuccessfulHandlerExecution()
                    .expectResultMessagePayload(1L)
                    .expectEvents(rejected());
        }

        @Test
        void canBeCancelled() {
            order.when(CANCEL)
                    .expectSuccessfulHandlerExecution()
                    .expectResultMessagePayload(1L)
                    .expectEvents(cancelled(false));
        }
    }

    @Nested
    class WhenConfirmed {

        private final TestExecutor<Order> order = fixture.given(placed(), confirmed());

        @Test
        void isPlacedOnlyOnce() {
            repeatIsSilent(order);
            otherContentIsRefused(order);
        }

        @Test
        void staysConfirmed() {
            isWithoutEffect(order, CONFIRM, 1);
            isWithoutEffect(order, REJECT, 1);
        }

        @Test
        void canStillBeCancelled() {
            order.when(CANCEL)
                    .expectSuccessfulHandlerExecution()
                    .expectResultMessagePayload(2L)
                    .expectEvents(cancelled(true));
        }
    }

    @Nested
    class WhenRejected {

        private final TestExecutor<Order> order = fixture.given(placed(), rejected());

        @Test
        void isPlacedOnlyOnce() {
            repeatIsSilent(order);
            otherContentIsRefused(order);
        }

        @Test
        void staysRejected() {
            isWithoutEffect(order, CONFIRM, 1);
            isWithoutEffect(order, REJECT, 1);
        }

        @Test
        void cannotBeCancelled() {
            refuses(order, CANCEL, OrderRefusal.ORDER_NOT_CANCELLABLE);
        }
    }

    @Nested
    class WhenCancelled {

        private final TestExecutor<Order> order = fixture.given(placed(), confirmed(), cancelled(true));

        @Test
        void isPlacedOnlyOnce() {
            repeatIsSilent(order);
            otherContentIsRefused(order);
        }

        @Test
        void staysCancelled() {
            isWithoutEffect(order, CONFIRM, 2);
            isWithoutEffect(order, REJECT, 2);
            isWithoutEffect(order, CANCEL, 2);
            isWithoutEffect(order, new CancelOrder(ID, "another reason"), 2);
        }
    }

    private static void repeatIsSilent(TestExecutor<Order> order) {
        order.when(place("a"))
                .expectSuccessfulHandlerExecution()
                .expectResultMessagePayload(false)
                .expectNoEvents();
    }

    private static void otherContentIsRefused(TestExecutor<Order> order) {
        refuses(order, place("b"), OrderRefusal.ORDER_EXISTS_WITH_OTHER_CONTENT);
    }

    private static void isWithoutEffect(TestExecutor<Order> order, Object command, long version) {
        order.when(command)
                .expectSuccessfulHandlerExecution()
                .expectResultMessagePayload(version)
                .expectNoEvents();
    }

    private static void refuses(TestExecutor<Order> order, Object command, OrderRefusal reason) {
        order.when(command)
                .expectException(new FeatureMatcher<Refusal, Object>(is(reason), "refusal for", "reason") {
                    @Override
                    protected Object featureValueOf(Refusal refusal) {
                        return refusal.reason();
                    }
                })
                .expectNoEvents();
    }
}
