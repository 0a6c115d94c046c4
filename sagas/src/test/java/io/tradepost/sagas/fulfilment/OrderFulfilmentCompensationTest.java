package io.tradepost.sagas.fulfilment;

import static io.tradepost.order.api.OrderCommand.RejectionCode.OUT_OF_STOCK;
import static io.tradepost.order.api.OrderCommand.RejectionCode.TIMED_OUT;
import static io.tradepost.sagas.Answers.authorized;
import static io.tradepost.sagas.Answers.declined;
import static io.tradepost.sagas.Answers.heldForReview;
import static io.tradepost.sagas.Answers.outOfStock;
import static io.tradepost.sagas.Answers.released;
import static io.tradepost.sagas.Answers.reserved;
import static io.tradepost.sagas.Answers.voided;
import static io.tradepost.sagas.Examples.cancelled;
import static io.tradepost.sagas.Examples.placed;
import static io.tradepost.sagas.Examples.rejected;
import static io.tradepost.sagas.fulfilment.FulfilmentFixture.*;
import static io.tradepost.sagas.fulfilment.OrderFulfilmentTest.ends;
import static io.tradepost.sagas.fulfilment.OrderFulfilmentTest.moves;
import static io.tradepost.sagas.fulfilment.OrderFulfilmentTest.staysSilent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A compensation ends when, and only when, everyone who was asked has answered. */
class OrderFulfilmentCompensationTest {

    private static final String NO_PAYMENT = "no answer about the payment in time";

    @Test
    void endsWhenTheOrderWithoutStockIsRejected() {
        ends(compensatingForWantOfStock().whenPublishingA(rejected(OUT_OF_STOCK)));
    }

    @Test
    void takesACancellationForTheOrdersAnswer() {
        ends(compensatingForWantOfStock().whenPublishingA(cancelled()));
    }

    @Test
    void waitsForStockAndOrderAfterADeclinedPayment() {
        staysSilent(authorizingPayment().andThenAPublished(declined()).whenPublishingA(released()));
        staysSilent(authorizingPayment().andThenAPublished(declined()).whenPublishingA(rejected(TIMED_OUT)));
        ends(authorizingPayment()
                .andThenAPublished(declined())
                .andThenAPublished(released())
                .whenPublishingA(rejected(TIMED_OUT)));
    }

    static Object[] answersInAnyOrder() {
        return new Object[] {
            new Object[] {released(), voided(), rejected(TIMED_OUT)},
            new Object[] {released(), rejected(TIMED_OUT), voided()},
            new Object[] {voided(), released(), rejected(TIMED_OUT)},
            new Object[] {voided(), rejected(TIMED_OUT), released()},
            new Object[] {rejected(TIMED_OUT), released(), voided()},
            new Object[] {cancelled(), voided(), released()},
            new Object[] {cancelled(), released(), declined()},
        };
    }

    @ParameterizedTest
    @MethodSource("answersInAnyOrder")
    void endsWithTheLastAnswerWhateverTheirOrder(Object first, Object second, Object third) throws Exception {
        staysSilent(compensatingForWantOfPayment().whenPublishingA(first));
        staysSilent(compensatingForWantOfPayment().andThenAPublished(first).whenPublishingA(second));
        ends(compensatingForWantOfPayment()
                .andThenAPublished(first)
                .andThenAPublished(second)
                .whenPublishingA(third));
    }

    static Object[] anythingButAnAnswer() {
        return new Object[] {placed(), reserved(), outOfStock(), authorized(), heldForReview()};
    }

    @ParameterizedTest
    @MethodSource("anythingButAnAnswer")
    void isNotMovedByAnAnswerToWhatItAskedBefore(Object late) throws Exception {
        staysSilent(compensatingForWantOfPayment().whenPublishingA(late));
        staysSilent(compensatingForWantOfPayment().andThenAPublished(released()).whenPublishingA(late));
    }

    @ParameterizedTest
    @MethodSource("firstAnswers")
    void countsARepeatedAnswerOnce(Object answer) throws Exception {
        staysSilent(compensatingForWantOfPayment().andThenAPublished(answer).whenPublishingA(answer));
    }

    static Object[] firstAnswers() {
        return new Object[] {released(), voided(), declined(), rejected(TIMED_OUT), cancelled()};
    }

    @Test
    void asksAgainWhoeverHasNotAnswered() throws Exception {
        moves(
                compensatingForWantOfPayment().whenTimeElapses(COMPENSATE),
                RELEASE_STOCK,
                voidPayment(NO_PAYMENT),
                rejectOrder(TIMED_OUT, NO_PAYMENT));
        moves(
                compensatingForWantOfPayment().andThenAPublished(released()).whenTimeElapses(COMPENSATE),
                voidPayment(NO_PAYMENT),
                rejectOrder(TIMED_OUT, NO_PAYMENT));
        moves(
                compensatingForWantOfPayment()
                        .andThenAPublished(released())
                        .andThenAPublished(rejected(TIMED_OUT))
                        .andThenTimeElapses(COMPENSATE)
                        .whenTimeElapses(COMPENSATE),
                voidPayment(NO_PAYMENT));
    }

    @Test
    void stillEndsWhenAnsweredAfterAskingAgain() throws Exception {
        ends(compensatingForWantOfStock().andThenTimeElapses(COMPENSATE).whenPublishingA(rejected(OUT_OF_STOCK)));
    }

    @Test
    void doesNotRejectACancelledOrder() {
        moves(
                authorizingPayment().andThenAPublished(cancelled()).whenTimeElapses(COMPENSATE),
                RELEASE_STOCK,
                voidPayment("order cancelled"));
        ends(authorizingPayment()
                .andThenAPublished(cancelled())
                .andThenAPublished(voided())
                .whenPublishingA(released()));
    }
}
