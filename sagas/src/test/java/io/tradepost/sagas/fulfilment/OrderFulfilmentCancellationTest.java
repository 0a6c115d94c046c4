package io.tradepost.sagas.fulfilment;

import static io.tradepost.sagas.Answers.captured;
import static io.tradepost.sagas.Answers.expired;
import static io.tradepost.sagas.Answers.released;
import static io.tradepost.sagas.Answers.voided;
import static io.tradepost.sagas.Examples.*;
import static io.tradepost.sagas.fulfilment.FulfilmentFixture.*;
import static io.tradepost.sagas.fulfilment.OrderFulfilmentTest.ends;
import static io.tradepost.sagas.fulfilment.OrderFulfilmentTest.moves;
import static io.tradepost.sagas.fulfilment.OrderFulfilmentTest.staysSilent;

import io.tradepost.inventory.api.InventoryCommand.ReleaseSome;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.order.api.OrderCommand.CancelUnshipped;
import io.tradepost.sagas.waiting.AnswerOverdue;
import java.util.List;
import org.axonframework.test.saga.ContinuedGivenState;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is cancelled of a confirmed order is given back, whoever cancelled it. */
class OrderFulfilmentCancellationTest {

    private static final ReleaseSome RELEASE_MUGS =
            new ReleaseSome(ORDER, change("c1"), List.of(new SkuQuantity(MUG, 2)));
    private static final String REASON = "nothing is left to be shipped";

    private static ContinuedGivenState lanternsSettled() {
        return awaitingShipment()
                .andThenAPublished(lanternsShipped())
                .andThenAPublished(committed(change("s1")))
                .andThenAPublished(captured(change("s1"), LANTERNS));
    }

    @Nested
    class WhenLinesAreCancelled {

        @Test
        void theirStockIsGivenBack() {
            moves(awaitingShipment().whenPublishingA(mugsCancelled(false)), RELEASE_MUGS)
                    .expectScheduledDeadlineWithName(SETTLE, AnswerOverdue.DEADLINE);
            staysSilent(awaitingShipment()
                            .andThenAPublished(mugsCancelled(false))
                            .whenPublishingA(partlyReleased(change("c1"))))
                    .expectNoScheduledDeadlines();
        }

        @Test
        void thoseThatWereTheLastEndItOnceStockAndPaymentHaveAnswered() {
            moves(lanternsSettled().whenPublishingA(mugsCancelled(true)), RELEASE_MUGS, voidPayment(REASON));
            staysSilent(lanternsSettled().andThenAPublished(mugsCancelled(true)).whenPublishingA(voided()));
            ends(lanternsSettled()
                    .andThenAPublished(mugsCancelled(true))
                    .andThenAPublished(voided())
                    .whenPublishingA(partlyReleased(change("c1"))));
        }
    }

    @Nested
    class WhenTheReservationExpires {

        private final CancelUnshipped cancel =
                new CancelUnshipped(ORDER, change("reservation-expired"), "reservation expired");

        @Test
        void whatIsNotShippedIsCancelledAndAskedForUntilItIs() throws Exception {
            moves(awaitingShipment().whenPublishingA(expired()), cancel);
            staysSilent(awaitingShipment().andThenAPublished(expired()).whenPublishingA(expired()));
            moves(awaitingShipment().andThenAPublished(expired()).whenTimeElapses(SETTLE), cancel);
        }

        @Test
        void theCancellationThatFollowsIsUndoneLikeAnyOther() {
            moves(
                    awaitingShipment().andThenAPublished(expired()).whenPublishingA(cancelledAfterConfirmation()),
                    RELEASE_STOCK,
                    voidPayment("order cancelled"));
        }

        @Test
        void anOrderThatIsNotPaidYetIsRejected() {
            moves(
                    authorizingPayment().whenPublishingA(expired()),
                    RELEASE_STOCK,
                    voidPayment("reservation expired"),
                    rejectOrder(io.tradepost.order.api.OrderCommand.RejectionCode.TIMED_OUT, "reservation expired"));
        }

        @Test
        void anOrderThatIsAboutToBeConfirmedIsCancelledThen() {
            moves(confirmingOrder().whenPublishingA(expired()), cancel);
            staysSilent(confirmingOrder().andThenAPublished(expired()).whenPublishingA(confirmed()))
                    .expectScheduledDeadlineWithName(SETTLE, AnswerOverdue.DEADLINE);
        }
    }

    @Nested
    class WhenCancelled {

        @Test
        void aConfirmedOrderIsUndone() {
            moves(
                    awaitingShipment().whenPublishingA(cancelledAfterConfirmation()),
                    RELEASE_STOCK,
                    voidPayment("order cancelled"));
            ends(awaitingShipment()
                    .andThenAPublished(cancelledAfterConfirmation())
                    .andThenAPublished(released())
                    .whenPublishingA(voided()));
        }

        @Test
        void whatWasToBeSettledIsOfNoInterestAnyMore() {
            ends(awaitingShipment()
                    .andThenAPublished(mugsCancelled(false))
                    .andThenAPublished(cancelledAfterConfirmation())
                    .andThenAPublished(released())
                    .whenPublishingA(voided()));
        }
    }
}
