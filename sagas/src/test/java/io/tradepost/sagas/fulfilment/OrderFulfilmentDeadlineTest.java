package io.tradepost.sagas.fulfilment;

import static io.tradepost.order.api.OrderCommand.RejectionCode.TIMED_OUT;
import static io.tradepost.sagas.Answers.heldForReview;
import static io.tradepost.sagas.Answers.released;
import static io.tradepost.sagas.Examples.ORDER;
import static io.tradepost.sagas.Examples.cancelled;
import static io.tradepost.sagas.Examples.confirmed;
import static io.tradepost.sagas.Examples.placed;
import static io.tradepost.sagas.Examples.rejected;
import static io.tradepost.sagas.fulfilment.FulfilmentFixture.*;
import static io.tradepost.sagas.fulfilment.OrderFulfilmentTest.ends;
import static io.tradepost.sagas.fulfilment.OrderFulfilmentTest.moves;
import static io.tradepost.sagas.fulfilment.OrderFulfilmentTest.staysSilent;

import io.tradepost.sagas.waiting.AnswerOverdue;
import java.time.Duration;
import org.axonframework.test.saga.ContinuedGivenState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Silence has an end at every step. */
class OrderFulfilmentDeadlineTest {

    private static final Duration JUST_BEFORE = Duration.ofMillis(-1);

    @Test
    void theHandlerOfTheDeadlineIsReallyCalledWithItsPayload() {
        reservingStock()
                .whenTimeElapses(STOCK)
                .expectSuccessfulHandlerExecution()
                .expectTriggeredDeadlines(new AnswerOverdue(ORDER, 1, null))
                .expectDispatchedCommands(RELEASE_STOCK, rejectOrder(TIMED_OUT, "no answer about the stock in time"));
    }

    static Object[] waits() {
        return new Object[] {
            Arguments.of(reservingStock(), STOCK),
            Arguments.of(authorizingPayment(), PAY),
            Arguments.of(authorizingPayment().andThenAPublished(heldForReview()), REVIEW),
            Arguments.of(confirmingOrder(), CONFIRM),
            Arguments.of(compensatingForWantOfStock(), COMPENSATE),
        };
    }

    @ParameterizedTest
    @MethodSource("waits")
    void isPatientUntilThen(ContinuedGivenState waiting, Duration patience) {
        staysSilent(waiting.whenTimeElapses(patience.plus(JUST_BEFORE)))
                .expectScheduledDeadlineWithName(Duration.ofMillis(1), AnswerOverdue.DEADLINE);
    }

    @Test
    void silenceAboutThePaymentVoidsItReleasesStockAndRejects() {
        String reason = "no answer about the payment in time";
        moves(
                authorizingPayment().whenTimeElapses(PAY),
                RELEASE_STOCK,
                voidPayment(reason),
                rejectOrder(TIMED_OUT, reason));
        moves(
                authorizingPayment().andThenAPublished(heldForReview()).whenTimeElapses(REVIEW),
                RELEASE_STOCK,
                voidPayment(reason),
                rejectOrder(TIMED_OUT, reason));
    }

    @Test
    void silenceAboutTheConfirmationAsksAgainUntilItIsAnswered() throws Exception {
        moves(confirmingOrder().whenTimeElapses(CONFIRM), CONFIRM_ORDER);
        moves(confirmingOrder().andThenTimeElapses(CONFIRM).whenTimeElapses(CONFIRM), CONFIRM_ORDER)
                .expectScheduledDeadlineWithName(CONFIRM, AnswerOverdue.DEADLINE);
        staysSilent(confirmingOrder().andThenTimeElapses(CONFIRM).whenPublishingA(confirmed()))
                .expectNoScheduledDeadlines();
    }

    @Test
    void aRepeatDoesNotProlongTheWait() throws Exception {
        moves(
                reservingStock()
                        .andThenTimeElapses(STOCK.dividedBy(2))
                        .andThenAPublished(placed())
                        .whenTimeElapses(STOCK.dividedBy(2)),
                RELEASE_STOCK,
                rejectOrder(TIMED_OUT, "no answer about the stock in time"));
    }

    @Test
    void nothingIsLeftToFireOnceEnded() throws Exception {
        ends(reservingStock()
                .andThenAPublished(cancelled())
                .andThenAPublished(released())
                .whenTimeElapses(REVIEW));
        ends(reservingStock()
                .andThenTimeElapses(STOCK)
                .andThenAPublished(released())
                .andThenAPublished(rejected(TIMED_OUT))
                .whenTimeElapses(REVIEW));
    }
}
