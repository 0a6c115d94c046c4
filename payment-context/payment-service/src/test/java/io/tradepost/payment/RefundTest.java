package io.tradepost.payment;

import static io.tradepost.payment.PaymentExamples.*;
import static io.tradepost.payment.PaymentFixture.*;

import io.tradepost.kernel.Money;
import io.tradepost.payment.PaymentOutcome.RecordCapture;
import io.tradepost.payment.PaymentOutcome.RecordCaptureDecline;
import io.tradepost.payment.PaymentOutcome.RecordRefund;
import io.tradepost.payment.PaymentOutcome.RecordRefundDecline;
import io.tradepost.payment.Retry.RetryRefund;
import io.tradepost.payment.api.PaymentCommand.RefundPayment;
import io.tradepost.payment.api.PaymentEvent;
import io.tradepost.payment.api.PaymentEvent.PaymentVoided;
import io.tradepost.payment.api.PaymentEvent.RefundDeclined;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** 12.50 is authorised, 10.00 is captured. */
class RefundTest {

    private static final Object GIVEN = new RecordRefund(PAYMENT, change("r1"));
    private static final Object REFUSED = new RecordRefundDecline(PAYMENT, change("r1"), "declined");
    private static final Object RETRY = new RetryRefund(PAYMENT, change("r1"));

    private static List<PaymentEvent> captured() {
        return and(
                authorized(),
                captureRequested("s1", "10.00"),
                PaymentExamples.captured("s1", "10.00", ledger("12.50", "10.00", "0")));
    }

    private static List<PaymentEvent> refunding() {
        return and(captured(), refundRequested("r1", "4.00"));
    }

    private static List<PaymentEvent> refunded() {
        return and(refunding(), PaymentExamples.refunded("r1", "4.00", ledger("12.50", "10.00", "4.00")));
    }

    private static void exceeds(List<PaymentEvent> history) {
        rule(history, refund("r1", "4.00"), refundDeclined("r1", "4.00", DeclineCode.EXCEEDS_CAPTURED));
    }

    @Nested
    class WithoutACapture {
        @Test
        void isDeclinedAndNeverAnException() {
            exceeds(List.of());
            exceeds(requested());
            exceeds(authorized());
            exceeds(declined());
            exceeds(inReview());
            exceeds(voidRequestedInFlight());
            exceeds(voidRequestedAfterAuthorization());
            exceeds(voided());
            exceeds(voidedBeforeAnything());
        }

        @Test
        void hasNoAnswersAndNoRetries() {
            unknown(GIVEN, REFUSED, RETRY);
            failed(captured(), GIVEN, REFUSED);
            PaymentFixture.refused(captured(), PaymentRefusal.REFUND_NOT_FOUND, RETRY);
        }
    }

    @Nested
    class WhileACaptureIsUnderWay {
        private final List<PaymentEvent> capturing = and(captured(), captureRequested("s2", "2.00"));
        private final List<PaymentEvent> waiting = and(capturing, refundRequested("r1", "11.00"));

        @Test
        void waitsForIt() {
            rule(capturing, refund("r1", "11.00"), refundRequested("r1", "11.00"));
            rule(
                    waiting,
                    new RecordCapture(PAYMENT, change("s2")),
                    PaymentExamples.captured("s2", "2.00", ledger("12.50", "12.00", "0")));
        }

        @Test
        void isDeclinedWhenTheCaptureIs() {
            rule(
                    waiting,
                    new RecordCaptureDecline(PAYMENT, change("s2"), "declined"),
                    captureDeclined("s2", "2.00", "declined"),
                    refundDeclined("r1", "11.00", DeclineCode.EXCEEDS_CAPTURED));
        }

        @Test
        void isNotDeclinedWhenOtherCapturesCoverIt() {
            rule(
                    and(capturing, refundRequested("r1", "10.00")),
                    new RecordCaptureDecline(PAYMENT, change("s2"), "declined"),
                    captureDeclined("s2", "2.00", "declined"));
        }

        @Test
        void theLatestIsDeclinedFirst() {
            rule(
                    and(capturing, refundRequested("r1", "10.00"), refundRequested("r2", "2.00")),
                    new RecordCaptureDecline(PAYMENT, change("s2"), "declined"),
                    captureDeclined("s2", "2.00", "declined"),
                    refundDeclined("r2", "2.00", DeclineCode.EXCEEDS_CAPTURED));
        }

        @Test
        void cannotExceedWhatWillBeCaptured() {
            rule(capturing, refund("r1", "12.01"), refundDeclined("r1", "12.01", DeclineCode.EXCEEDS_CAPTURED));
        }

        @Test
        void doesNotWaitForADeclinedCapture() {
            rule(
                    and(capturing, captureDeclined("s2", "2.00", "declined")),
                    refund("r1", "11.00"),
                    refundDeclined("r1", "11.00", DeclineCode.EXCEEDS_CAPTURED));
        }
    }

    @Nested
    class WhenCaptured {
        @Test
        void isAskedOfTheProvider() {
            rule(captured(), refund("r1", "10.00"), refundRequested("r1", "10.00"));
        }

        @Test
        void cannotExceedWhatIsCapturedAndNotPromisedToOthers() {
            rule(captured(), refund("r1", "10.01"), refundDeclined("r1", "10.01", DeclineCode.EXCEEDS_CAPTURED));
            rule(refunding(), refund("r2", "6.01"), refundDeclined("r2", "6.01", DeclineCode.EXCEEDS_CAPTURED));
            rule(refunded(), refund("r2", "6.01"), refundDeclined("r2", "6.01", DeclineCode.EXCEEDS_CAPTURED));
            rule(refunded(), refund("r2", "6.00"), refundRequested("r2", "6.00"));
        }

        @Test
        void isDoneAtOnceWhenItIsOverNothing() {
            rule(captured(), refund("r1", "0"), PaymentExamples.refunded("r1", "0", ledger("12.50", "10.00", "0")));
        }

        @Test
        void isDeclinedWhenItMakesNoSense() {
            rule(captured(), refund("r1", "-1"), refundDeclined("r1", "-1", DeclineCode.INVALID_AMOUNT));
            Money euros = Money.of("1.00", "EUR");
            rule(
                    captured(),
                    new RefundPayment(PAYMENT, ORDER, change("r1"), euros),
                    new RefundDeclined(PAYMENT, ORDER, change("r1"), euros, DeclineCode.INVALID_AMOUNT));
        }

        @Test
        void isPossibleAfterAVoid() {
            rule(
                    and(captured(), new PaymentVoided(PAYMENT, ORDER, REFERENCE, ledger("10.00", "10.00", "0"))),
                    refund("r1", "4.00"),
                    refundRequested("r1", "4.00"));
        }
    }

    @Nested
    class WhileTheProviderIsAsked {
        @Test
        void isNotAskedTwice() {
            ignored(refunding(), refund("r1", "4.00"));
            PaymentFixture.refused(refunding(), PaymentRefusal.REFUND_NOT_DECLINED, RETRY);
        }

        @Test
        void takesTheProvidersAnswer() {
            rule(refunding(), GIVEN, PaymentExamples.refunded("r1", "4.00", ledger("12.50", "10.00", "4.00")));
            rule(refunding(), REFUSED, refundDeclined("r1", "4.00", "declined"));
        }
    }

    @Nested
    class WhenDeclined {
        private final List<PaymentEvent> declined = and(refunding(), refundDeclined("r1", "4.00", "declined"));

        @Test
        void canBeAskedForAgain() {
            rule(declined, refund("r1", "4.00"), refundRequested("r1", "4.00"));
            rule(declined, RETRY, refundRequested("r1", "4.00"));
        }

        @Test
        void answersAnewWhenItIsAskedForAgain() {
            List<PaymentEvent> again = and(declined, refundRequested("r1", "4.00"));
            rule(again, REFUSED, refundDeclined("r1", "4.00", "declined"));
            rule(again, GIVEN, PaymentExamples.refunded("r1", "4.00", ledger("12.50", "10.00", "4.00")));
        }

        @Test
        void speaksForNothing() {
            rule(declined, refund("r2", "10.00"), refundRequested("r2", "10.00"));
            rule(
                    and(declined, refundRequested("r2", "10.00")),
                    RETRY,
                    refundDeclined("r1", "4.00", DeclineCode.EXCEEDS_CAPTURED));
        }

        @Test
        void ignoresLateAnswers() {
            ignored(declined, GIVEN, REFUSED);
        }
    }

    @Nested
    class WhenRefunded {
        @Test
        void isDoneOnce() {
            ignored(refunded(), refund("r1", "4.00"), GIVEN, REFUSED);
            PaymentFixture.refused(refunded(), PaymentRefusal.REFUND_NOT_DECLINED, RETRY);
        }
    }
}
