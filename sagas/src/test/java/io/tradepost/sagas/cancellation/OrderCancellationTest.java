package io.tradepost.sagas.cancellation;

import static io.tradepost.sagas.Examples.ORDER;
import static io.tradepost.sagas.Examples.PAYMENT;
import static io.tradepost.sagas.Examples.cancelled;
import static io.tradepost.sagas.Examples.cancelledAfterConfirmation;
import static io.tradepost.sagas.Examples.released;
import static io.tradepost.sagas.Examples.voided;

import io.tradepost.inventory.api.InventoryCommand.ReleaseStock;
import io.tradepost.payment.api.PaymentCommand.VoidPayment;
import io.tradepost.sagas.waiting.AnswerOverdue;
import java.time.Duration;
import org.axonframework.test.saga.ContinuedGivenState;
import org.axonframework.test.saga.FixtureExecutionResult;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OrderCancellationTest {

    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final ReleaseStock RELEASE_STOCK = new ReleaseStock(ORDER);
    private static final VoidPayment VOID_PAYMENT = new VoidPayment(PAYMENT, ORDER, "order cancelled");

    private SagaTestFixture<OrderCancellation> fixture;

    @BeforeEach
    void fixture() {
        fixture = new SagaTestFixture<>(OrderCancellation.class);
        fixture.registerResource(new CancellationTimeouts(ANSWER));
    }

    @Test
    void asksForStockAndPaymentOfACancelledConfirmedOrder() {
        fixture.givenNoPriorActivity()
                .whenPublishingA(cancelledAfterConfirmation())
                .expectSuccessfulHandlerExecution()
                .expectDispatchedCommands(RELEASE_STOCK, VOID_PAYMENT)
                .expectScheduledDeadlineWithName(ANSWER, AnswerOverdue.DEADLINE)
                .expectActiveSagas(1);
    }

    @Test
    void leavesAnUnconfirmedOrderToItsFulfilment() {
        ends(fixture.givenNoPriorActivity().whenPublishingA(cancelled()));
    }

    @Test
    void answersOfOtherProcessesDoNotBeginOne() {
        ends(fixture.givenNoPriorActivity().whenPublishingA(released()));
        ends(fixture.givenNoPriorActivity().whenPublishingA(voided()));
    }

    @Nested
    class WhenUndoing {

        private ContinuedGivenState undoing;

        @BeforeEach
        void undoing() {
            undoing = fixture.givenAPublished(cancelledAfterConfirmation());
        }

        @Test
        void endsWhenStockAndThenPaymentHaveAnswered() {
            waits(undoing.whenPublishingA(released()));
            ends(undoing.whenPublishingA(voided()));
        }

        @Test
        void endsWhenPaymentAndThenStockHaveAnswered() {
            waits(undoing.whenPublishingA(voided()));
            ends(undoing.whenPublishingA(released()));
        }

        @Test
        void countsARepeatedAnswerOnce() {
            waits(undoing.andThenAPublished(released()).whenPublishingA(released()));
        }

        @Test
        void ignoresARepeatedCancellation() {
            waits(undoing.whenPublishingA(cancelledAfterConfirmation()));
        }

        @Test
        void asksBothAgainWhenNeitherAnswers() {
            asks(undoing.whenTimeElapses(ANSWER), RELEASE_STOCK, VOID_PAYMENT);
        }

        @Test
        void asksOnlyTheOneAgainThatHasNotAnswered() {
            asks(undoing.andThenAPublished(released()).whenTimeElapses(ANSWER), VOID_PAYMENT);
        }

        @Test
        void nothingIsLeftToFireOnceEnded() {
            ends(undoing.andThenAPublished(voided())
                    .andThenAPublished(released())
                    .whenTimeElapses(ANSWER));
        }
    }

    private static void asks(FixtureExecutionResult result, Object... commands) {
        result.expectSuccessfulHandlerExecution()
                .expectTriggeredDeadlinesWithName(AnswerOverdue.DEADLINE)
                .expectDispatchedCommands(commands)
                .expectScheduledDeadlineWithName(ANSWER, AnswerOverdue.DEADLINE)
                .expectActiveSagas(1);
    }

    private static void waits(FixtureExecutionResult result) {
        result.expectSuccessfulHandlerExecution().expectNoDispatchedCommands().expectActiveSagas(1);
    }

    private static void ends(FixtureExecutionResult result) {
        result.expectSuccessfulHandlerExecution()
                .expectNoDispatchedCommands()
                .expectNoScheduledDeadlines()
                .expectActiveSagas(0);
    }
}
