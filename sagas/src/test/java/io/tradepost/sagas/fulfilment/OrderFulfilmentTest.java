package io.tradepost.sagas.fulfilment;

import static io.tradepost.order.api.OrderCommand.RejectionCode.OUT_OF_STOCK;
import static io.tradepost.order.api.OrderCommand.RejectionCode.PAYMENT_DECLINED;
import static io.tradepost.sagas.Answers.authorized;
import static io.tradepost.sagas.Answers.captured;
import static io.tradepost.sagas.Answers.declined;
import static io.tradepost.sagas.Answers.heldForReview;
import static io.tradepost.sagas.Answers.outOfStock;
import static io.tradepost.sagas.Answers.released;
import static io.tradepost.sagas.Answers.reserved;
import static io.tradepost.sagas.Answers.voided;
import static io.tradepost.sagas.Examples.ORDER;
import static io.tradepost.sagas.Examples.TOTAL;
import static io.tradepost.sagas.Examples.cancelled;
import static io.tradepost.sagas.Examples.change;
import static io.tradepost.sagas.Examples.committed;
import static io.tradepost.sagas.Examples.confirmed;
import static io.tradepost.sagas.Examples.placed;
import static io.tradepost.sagas.Examples.rejected;
import static io.tradepost.sagas.Examples.shipped;
import static io.tradepost.sagas.fulfilment.FulfilmentFixture.*;

import io.tradepost.sagas.waiting.AnswerOverdue;
import org.axonframework.test.saga.ContinuedGivenState;
import org.axonframework.test.saga.FixtureExecutionResult;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrderFulfilmentTest {

    @Test
    void reservesThePlacedQuantitiesOncePerSkuInTheirOrder() {
        fixture()
                .givenNoPriorActivity()
                .whenPublishingA(placed())
                .expectSuccessfulHandlerExecution()
                .expectDispatchedCommands(RESERVE_STOCK)
                .expectScheduledDeadlineWithName(STOCK, AnswerOverdue.DEADLINE)
                .expectActiveSagas(1);
    }

    static Object[] anythingButAnOrder() {
        return new Object[] {
            reserved(), outOfStock(), released(), authorized(), declined(), voided(), confirmed(), cancelled()
        };
    }

    @ParameterizedTest
    @MethodSource("anythingButAnOrder")
    void beginsWithAPlacedOrderOnly(Object event) {
        fixture()
                .givenNoPriorActivity()
                .whenPublishingA(event)
                .expectSuccessfulHandlerExecution()
                .expectNoDispatchedCommands()
                .expectActiveSagas(0);
    }

    @Nested
    class WhenReservingStock {

        private final ContinuedGivenState reservingStock = reservingStock();

        @Test
        void authorizesThePaymentOnceReserved() {
            moves(reservingStock.whenPublishingA(reserved()), AUTHORIZE_PAYMENT)
                    .expectScheduledDeadlineWithName(PAY, AnswerOverdue.DEADLINE)
                    .expectNoScheduledDeadlineWithName(STOCK, AnswerOverdue.DEADLINE);
        }

        @Test
        void rejectsTheOrderThatIsOutOfStock() {
            moves(
                            reservingStock.whenPublishingA(outOfStock()),
                            rejectOrder(OUT_OF_STOCK, "out of stock: 85123A (5 wanted, 1 available)"))
                    .expectScheduledDeadlineWithName(COMPENSATE, AnswerOverdue.DEADLINE);
        }

        @Test
        void releasesTheStockOfACancelledOrder() {
            moves(reservingStock.whenPublishingA(cancelled()), RELEASE_STOCK);
        }

        @Test
        void ignoresAnswersItHasNotAskedFor() {
            staysSilent(reservingStock.whenPublishingA(placed()));
            staysSilent(reservingStock.whenPublishingA(authorized()));
            staysSilent(reservingStock.whenPublishingA(declined()));
            staysSilent(reservingStock.whenPublishingA(released()));
            staysSilent(reservingStock.whenPublishingA(voided()));
            staysSilent(reservingStock.whenPublishingA(confirmed()));
        }
    }

    @Nested
    class WhenAuthorizingPayment {

        private final ContinuedGivenState authorizingPayment = authorizingPayment();

        @Test
        void confirmsTheOrderOnceAuthorized() {
            moves(authorizingPayment.whenPublishingA(authorized()), CONFIRM_ORDER)
                    .expectScheduledDeadlineWithName(CONFIRM, AnswerOverdue.DEADLINE)
                    .expectNoScheduledDeadlineWithName(PAY, AnswerOverdue.DEADLINE);
        }

        @Test
        void releasesStockAndRejectsTheOrderWhosePaymentIsDeclined() {
            moves(
                    authorizingPayment.whenPublishingA(declined()),
                    RELEASE_STOCK,
                    rejectOrder(PAYMENT_DECLINED, "payment declined: insufficient_funds"));
        }

        @Test
        void holdsTheOrderWhosePaymentIsUnderReviewAndWaitsLonger() {
            moves(authorizingPayment.whenPublishingA(heldForReview()), HOLD_FOR_REVIEW)
                    .expectScheduledDeadlineWithName(REVIEW, AnswerOverdue.DEADLINE)
                    .expectNoScheduledDeadlineWithName(PAY, AnswerOverdue.DEADLINE);
        }

        @Test
        void releasesStockAndVoidsThePaymentOfACancelledOrder() {
            moves(authorizingPayment.whenPublishingA(cancelled()), RELEASE_STOCK, voidPayment("order cancelled"));
        }

        @Test
        void ignoresRepeatsAndAnswersItHasNotAskedFor() {
            staysSilent(authorizingPayment.whenPublishingA(placed()));
            staysSilent(authorizingPayment.whenPublishingA(reserved()));
            staysSilent(authorizingPayment.whenPublishingA(outOfStock()));
            staysSilent(authorizingPayment.whenPublishingA(released()));
            staysSilent(authorizingPayment.whenPublishingA(voided()));
            staysSilent(authorizingPayment.whenPublishingA(confirmed()));
        }
    }

    @Nested
    class WhenReviewingPayment {

        private final ContinuedGivenState reviewingPayment =
                authorizingPayment().andThenAPublished(heldForReview());

        @Test
        void confirmsTheOrderOnceAuthorized() {
            moves(reviewingPayment.whenPublishingA(authorized()), CONFIRM_ORDER);
        }

        @Test
        void releasesStockAndRejectsTheOrderWhosePaymentIsDeclined() {
            moves(
                    reviewingPayment.whenPublishingA(declined()),
                    RELEASE_STOCK,
                    rejectOrder(PAYMENT_DECLINED, "payment declined: insufficient_funds"));
        }

        @Test
        void releasesStockAndVoidsThePaymentOfACancelledOrder() {
            moves(reviewingPayment.whenPublishingA(cancelled()), RELEASE_STOCK, voidPayment("order cancelled"));
        }

        @Test
        void doesNotWaitLongerBecauseItIsToldTwice() throws Exception {
            staysSilent(reviewingPayment.andThenTimeElapses(PAY).whenPublishingA(heldForReview()))
                    .expectScheduledDeadlineWithName(REVIEW.minus(PAY), AnswerOverdue.DEADLINE);
        }
    }

    @Nested
    class WhenConfirmingOrder {

        private final ContinuedGivenState confirmingOrder = confirmingOrder();

        @Test
        void awaitsTheShipmentOfAConfirmedOrderHoweverLongItTakes() {
            staysSilent(confirmingOrder.whenPublishingA(confirmed())).expectNoScheduledDeadlines();
        }

        @Test
        void releasesStockAndVoidsThePaymentOfAnOrderCancelledBeforeItWasConfirmed() {
            moves(confirmingOrder.whenPublishingA(cancelled()), RELEASE_STOCK, voidPayment("order cancelled"));
        }

        @Test
        void ignoresRepeats() {
            staysSilent(confirmingOrder.whenPublishingA(placed()));
            staysSilent(confirmingOrder.whenPublishingA(reserved()));
            staysSilent(confirmingOrder.whenPublishingA(authorized()));
            staysSilent(confirmingOrder.whenPublishingA(heldForReview()));
            staysSilent(confirmingOrder.whenPublishingA(declined()));
        }
    }

    @Nested
    class WhenEnded {

        private final ContinuedGivenState ended = awaitingShipment()
                .andThenAPublished(shipped(ORDER))
                .andThenAPublished(committed(change("s1")))
                .andThenAPublished(captured(change("s1"), TOTAL));

        static Object[] lateAnswers() {
            return new Object[] {
                reserved(),
                outOfStock(),
                released(),
                authorized(),
                declined(),
                voided(),
                confirmed(),
                rejected(OUT_OF_STOCK),
                committed(change("s1")),
                captured(change("s1"), TOTAL)
            };
        }

        @ParameterizedTest
        @MethodSource("lateAnswers")
        void nothingWakesIt(Object event) {
            ends(ended.whenPublishingA(event));
        }
    }

    static FixtureExecutionResult moves(FixtureExecutionResult result, Object... commands) {
        return result.expectSuccessfulHandlerExecution()
                .expectDispatchedCommands(commands)
                .expectActiveSagas(1);
    }

    static FixtureExecutionResult staysSilent(FixtureExecutionResult result) {
        return result.expectSuccessfulHandlerExecution()
                .expectNoDispatchedCommands()
                .expectActiveSagas(1);
    }

    static FixtureExecutionResult ends(FixtureExecutionResult result) {
        return result.expectSuccessfulHandlerExecution()
                .expectNoDispatchedCommands()
                .expectNoScheduledDeadlines()
                .expectActiveSagas(0);
    }
}
