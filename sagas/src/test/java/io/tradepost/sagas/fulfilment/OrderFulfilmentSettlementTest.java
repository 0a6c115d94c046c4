package io.tradepost.sagas.fulfilment;

import static io.tradepost.order.api.OrderCommand.HoldCause.CAPTURE_DECLINED;
import static io.tradepost.sagas.Answers.captureDeclined;
import static io.tradepost.sagas.Answers.captured;
import static io.tradepost.sagas.Examples.*;
import static io.tradepost.sagas.fulfilment.FulfilmentFixture.*;
import static io.tradepost.sagas.fulfilment.OrderFulfilmentTest.ends;
import static io.tradepost.sagas.fulfilment.OrderFulfilmentTest.moves;
import static io.tradepost.sagas.fulfilment.OrderFulfilmentTest.staysSilent;

import io.tradepost.inventory.api.InventoryCommand.CommitStock;
import io.tradepost.inventory.api.InventoryCommand.ReleaseSome;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.order.api.OrderCommand.HoldOrder;
import io.tradepost.order.api.OrderCommand.ReleaseOrder;
import io.tradepost.payment.api.PaymentCommand.CapturePayment;
import io.tradepost.sagas.waiting.AnswerOverdue;
import java.util.List;
import org.axonframework.test.saga.ContinuedGivenState;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Stock and payment follow what is shipped or cancelled of a confirmed order. */
class OrderFulfilmentSettlementTest {

    private static final CommitStock COMMIT_LANTERNS =
            new CommitStock(ORDER, change("s1"), List.of(new SkuQuantity(LANTERN, 3)));
    private static final CommitStock COMMIT_REST =
            new CommitStock(ORDER, change("s2"), List.of(new SkuQuantity(MUG, 2), new SkuQuantity(LANTERN, 2)));
    private static final CapturePayment CAPTURE_LANTERNS =
            new CapturePayment(PAYMENT, ORDER, change("s1"), LANTERNS, false);
    private static final ReleaseSome RELEASE_MUGS =
            new ReleaseSome(ORDER, change("c1"), List.of(new SkuQuantity(MUG, 2)));
    private static final HoldOrder HOLD = new HoldOrder(ORDER, CAPTURE_DECLINED, "capture of s1 declined: declined");
    private static final ReleaseOrder RELEASE_ORDER = new ReleaseOrder(ORDER, CAPTURE_DECLINED);
    private static final String REASON = "nothing is left to be shipped";

    private static CapturePayment captureRest(boolean last) {
        return new CapturePayment(PAYMENT, ORDER, change("s2"), REST, last);
    }

    private static ContinuedGivenState shippedLanterns() {
        return awaitingShipment().andThenAPublished(lanternsShipped());
    }

    private static ContinuedGivenState lanternsSettled() {
        return shippedLanterns()
                .andThenAPublished(committed(change("s1")))
                .andThenAPublished(captured(change("s1"), LANTERNS));
    }

    private static ContinuedGivenState captureWasDeclined() {
        return awaitingShipment()
                .andThenAPublished(lanternsShipped())
                .andThenAPublished(committed(change("s1")))
                .andThenAPublished(captureDeclined(change("s1"), LANTERNS));
    }

    @Nested
    class WhenShipped {

        @Test
        void commitsStockAndCapturesPaymentForWhatWasShippedOnly() {
            moves(awaitingShipment().whenPublishingA(lanternsShipped()), COMMIT_LANTERNS, CAPTURE_LANTERNS)
                    .expectScheduledDeadlineWithName(SETTLE, AnswerOverdue.DEADLINE);
        }

        @Test
        void awaitsTheNextShipmentOnceBothAreDone() {
            staysSilent(shippedLanterns()
                            .andThenAPublished(captured(change("s1"), LANTERNS))
                            .whenPublishingA(committed(change("s1"))))
                    .expectNoScheduledDeadlines();
        }

        @Test
        void asksOnlyTheOneAgainThatHasNotAnswered() throws Exception {
            moves(shippedLanterns().whenTimeElapses(SETTLE), COMMIT_LANTERNS, CAPTURE_LANTERNS);
            moves(
                    shippedLanterns().andThenAPublished(committed(change("s1"))).whenTimeElapses(SETTLE),
                    CAPTURE_LANTERNS);
        }

        @Test
        void theLastShipmentCapturesTheLastAndEndsIt() {
            moves(lanternsSettled().whenPublishingA(restShipped()), COMMIT_REST, captureRest(true));
            ends(lanternsSettled()
                    .andThenAPublished(restShipped())
                    .andThenAPublished(committed(change("s2")))
                    .whenPublishingA(captured(change("s2"), REST)));
        }

        @Test
        void whatIsLeftIsVoidedOnlyAfterAnOpenCapture() {
            moves(shippedLanterns().whenPublishingA(restShipped()), COMMIT_REST, captureRest(false));
            staysSilent(
                    shippedLanterns().andThenAPublished(restShipped()).whenPublishingA(captured(change("s2"), REST)));
            moves(
                    shippedLanterns()
                            .andThenAPublished(restShipped())
                            .andThenAPublished(captured(change("s2"), REST))
                            .whenPublishingA(captured(change("s1"), LANTERNS)),
                    voidPayment(REASON));
        }

        @Test
        void answersToOtherShipmentsAndRepeatsChangeNothing() {
            staysSilent(shippedLanterns().whenPublishingA(lanternsShipped()));
            staysSilent(shippedLanterns().whenPublishingA(committed(change("s7"))));
            staysSilent(shippedLanterns().whenPublishingA(captured(change("s7"), LANTERNS)));
            staysSilent(lanternsSettled().whenPublishingA(captured(change("s1"), LANTERNS)));
            staysSilent(lanternsSettled().whenPublishingA(confirmed()));
        }

        @Test
        void nothingIsCapturedForAFreeShipmentAndWhatIsAuthorizedIsVoidedAfterTheLast() {
            var free = Money.of("0.00", "GBP");
            var goods = lines().subList(0, 1);
            moves(awaitingShipment().whenPublishingA(shipped(change("s1"), goods, free, false)), COMMIT_LANTERNS);
            moves(
                    awaitingShipment().whenPublishingA(shipped(change("s1"), goods, free, true)),
                    COMMIT_LANTERNS,
                    voidPayment(REASON));
        }

        @Test
        void aShipmentBelowZeroLessensWhatIsCapturedForTheNext() {
            var below = shipped(change("s1"), lines().subList(0, 1), Money.of("-1.00", "GBP"), false);
            moves(awaitingShipment().whenPublishingA(below), COMMIT_LANTERNS);
            moves(
                    awaitingShipment().andThenAPublished(below).whenPublishingA(restShipped()),
                    COMMIT_REST,
                    new CapturePayment(PAYMENT, ORDER, change("s2"), Money.of("16.84", "GBP"), true));
        }
    }

    @Nested
    class WhenACaptureIsDeclined {

        @Test
        void theOrderIsHeldAndTheCaptureTriedAgainLater() throws Exception {
            moves(
                            awaitingShipment()
                                    .andThenAPublished(lanternsShipped())
                                    .whenPublishingA(captureDeclined(change("s1"), LANTERNS)),
                            HOLD)
                    .expectScheduledDeadlineWithName(RETRY, AnswerOverdue.DEADLINE);
            moves(captureWasDeclined().whenTimeElapses(RETRY), CAPTURE_LANTERNS);
        }

        @Test
        void theOrderIsReleasedOnceItSucceeds() throws Exception {
            moves(captureWasDeclined().whenPublishingA(captured(change("s1"), LANTERNS)), RELEASE_ORDER)
                    .expectNoScheduledDeadlines();
            moves(
                    captureWasDeclined().andThenTimeElapses(RETRY).whenPublishingA(captured(change("s1"), LANTERNS)),
                    RELEASE_ORDER);
        }

        @Test
        void aSecondRefusalIsRetriedToo() throws Exception {
            moves(
                            captureWasDeclined()
                                    .andThenTimeElapses(RETRY)
                                    .whenPublishingA(captureDeclined(change("s1"), LANTERNS)),
                            HOLD)
                    .expectScheduledDeadlineWithName(RETRY, AnswerOverdue.DEADLINE);
        }

        @Test
        void aRepeatedRefusalCountsOnce() {
            staysSilent(captureWasDeclined().whenPublishingA(captureDeclined(change("s1"), LANTERNS)));
        }

        @Test
        void cancellingTheRestVoidsNothingThatIsStillToBeCaptured() {
            moves(captureWasDeclined().whenPublishingA(mugsCancelled(true)), RELEASE_MUGS);
            moves(
                    captureWasDeclined()
                            .andThenAPublished(mugsCancelled(true))
                            .whenPublishingA(captured(change("s1"), LANTERNS)),
                    RELEASE_ORDER,
                    voidPayment(REASON));
        }
    }

    /** A former version ended the process with the confirmation. */
    @Nested
    class WhenNobodyAccompaniesAConfirmedOrder {

        @Test
        void theFirstEventThatNeedsAProcessBeginsOne() {
            moves(
                    fixture().givenAPublished(confirmed()).whenPublishingA(lanternsShipped()),
                    COMMIT_LANTERNS,
                    CAPTURE_LANTERNS);
            moves(
                    fixture().givenNoPriorActivity().whenPublishingA(cancelledAfterConfirmation()),
                    RELEASE_STOCK,
                    voidPayment("order cancelled"));
            moves(fixture().givenNoPriorActivity().whenPublishingA(mugsCancelled(false)), RELEASE_MUGS);
        }
    }
}
