package io.tradepost.sagas.fulfilment;

import static io.tradepost.order.api.OrderCommand.RejectionCode.OUT_OF_STOCK;
import static io.tradepost.order.api.OrderCommand.RejectionCode.TIMED_OUT;
import static io.tradepost.sagas.Answers.captureDeclined;
import static io.tradepost.sagas.Answers.heldForReview;
import static io.tradepost.sagas.Answers.mugsBackordered;
import static io.tradepost.sagas.Examples.LANTERNS;
import static io.tradepost.sagas.Examples.ORDER;
import static io.tradepost.sagas.Examples.PAYMENT;
import static io.tradepost.sagas.Examples.change;
import static io.tradepost.sagas.Examples.committed;
import static io.tradepost.sagas.Examples.lanternsShipped;
import static io.tradepost.sagas.Examples.shipped;
import static io.tradepost.sagas.fulfilment.FulfilmentFixture.*;
import static io.tradepost.sagas.fulfilment.OrderFulfilmentTest.moves;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradepost.order.api.OrderCommand.CancelUnshipped;
import io.tradepost.payment.api.PaymentCommand.CapturePayment;
import io.tradepost.sagas.waiting.AnswerOverdue;
import io.tradepost.sagas.wishes.Wish.GiveUp;
import io.tradepost.sagas.wishes.Wish.TryAgain;
import org.axonframework.test.saga.ContinuedGivenState;
import org.axonframework.test.saga.FixtureExecutionResult;
import org.junit.jupiter.api.Test;

/** What an operator may want of a fulfilment. */
class OrderFulfilmentWishesTest {

    private static final TryAgain AGAIN = new TryAgain(ORDER.value());
    private static final GiveUp GIVE_UP = new GiveUp(ORDER.value());
    private static final String WHY = "given up by an operator";
    private static final CapturePayment CAPTURE = new CapturePayment(PAYMENT, ORDER, change("s1"), LANTERNS, false);

    private static ContinuedGivenState retryingCapture() {
        return awaitingShipment()
                .andThenAPublished(lanternsShipped())
                .andThenAPublished(committed(change("s1")))
                .andThenAPublished(captureDeclined(change("s1"), LANTERNS));
    }

    @Test
    void whatItWaitsForIsAskedAgainAndWaitedForAnew() throws Exception {
        moves(reservingStock().andThenTimeElapses(STOCK.dividedBy(2)).whenPublishingA(AGAIN), RESERVE_STOCK)
                .expectScheduledDeadlineWithName(STOCK, AnswerOverdue.DEADLINE);
        moves(authorizingPayment().whenPublishingA(AGAIN), AUTHORIZE_PAYMENT);
        moves(confirmingOrder().whenPublishingA(AGAIN), CONFIRM_ORDER);
        moves(
                compensatingForWantOfStock().whenPublishingA(AGAIN),
                rejectOrder(OUT_OF_STOCK, "out of stock: 85123A (5 wanted, 1 available)"));
    }

    @Test
    void aDeclinedCaptureIsTriedAgainAtOnce() {
        moves(retryingCapture().whenPublishingA(AGAIN), CAPTURE)
                .expectScheduledDeadlineWithName(SETTLE, AnswerOverdue.DEADLINE)
                .expectNoScheduledDeadlineWithName(FulfilmentFixture.RETRY, AnswerOverdue.DEADLINE);
    }

    @Test
    void whatWaitsForPeopleCannotBeRetried() {
        refused(awaitingShipment().whenPublishingA(AGAIN));
        refused(authorizingPayment().andThenAPublished(heldForReview()).whenPublishingA(AGAIN));
    }

    @Test
    void oneThatIsGivenUpTakesBackWhatItMayHaveDone() {
        moves(reservingStock().whenPublishingA(GIVE_UP), RELEASE_STOCK, rejectOrder(TIMED_OUT, WHY));
        moves(
                authorizingPayment().whenPublishingA(GIVE_UP),
                RELEASE_STOCK,
                voidPayment(WHY),
                rejectOrder(TIMED_OUT, WHY));
        moves(
                reservingStock()
                        .andThenAPublished(mugsBackordered(ORDER))
                        .andThenAPublished(heldForReview())
                        .whenPublishingA(GIVE_UP),
                RELEASE_STOCK,
                voidPayment(WHY),
                rejectOrder(TIMED_OUT, WHY));
    }

    @Test
    void whatIsLeftOfAConfirmedOrderIsCancelledOnce() {
        CancelUnshipped cancel = new CancelUnshipped(ORDER, change("given-up"), WHY);
        moves(awaitingShipment().whenPublishingA(GIVE_UP), cancel)
                .expectScheduledDeadlineWithName(SETTLE, AnswerOverdue.DEADLINE);
        moves(retryingCapture().whenPublishingA(GIVE_UP), cancel);
        refused(awaitingShipment().andThenAPublished(GIVE_UP).whenPublishingA(GIVE_UP));
        refused(awaitingShipment().andThenAPublished(shipped(ORDER)).whenPublishingA(GIVE_UP));
    }

    @Test
    void whatIsNotKnownOrUndoneAlreadyCannotBeGivenUp() {
        refused(confirmingOrder().whenPublishingA(GIVE_UP));
        refused(compensatingForWantOfStock().whenPublishingA(GIVE_UP));
    }

    private static void refused(FixtureExecutionResult result) {
        result.expectNoDispatchedCommands().expectActiveSagas(1);
        assertThatThrownBy(result::expectSuccessfulHandlerExecution).hasMessageContaining("At its step");
    }
}
