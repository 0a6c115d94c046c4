package io.tradepost.payment;

import static io.tradepost.payment.PaymentExamples.*;
import static io.tradepost.payment.PaymentFixture.*;

import io.tradepost.payment.PaymentOutcome.RecordCapture;
import io.tradepost.payment.PaymentOutcome.RecordCaptureDecline;
import io.tradepost.payment.PaymentOutcome.RecordExpiry;
import io.tradepost.payment.PaymentOutcome.RecordRenewal;
import io.tradepost.payment.Retry.RetryCapture;
import io.tradepost.payment.api.PaymentEvent;
import io.tradepost.payment.api.PaymentEvent.AuthorizationExpired;
import io.tradepost.payment.api.PaymentEvent.AuthorizationRenewed;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** 12.50 is authorised; a capture has found it expired, or is declined. */
class UnsettledCaptureTest {

    private static final Object TAKEN = new RecordCapture(PAYMENT, change("s1"));
    private static final Object REFUSED = new RecordCaptureDecline(PAYMENT, change("s1"), "declined");
    private static final Object EXPIRED = new RecordExpiry(PAYMENT, change("s1"));
    private static final Object RENEWED = new RecordRenewal(PAYMENT, change("s1"), "ref-2");
    private static final Object RETRY = new RetryCapture(PAYMENT, change("s1"));
    private static final PaymentEvent EXPIRY = new AuthorizationExpired(PAYMENT, ORDER, change("s1"), gbp("12.50"));
    private static final PaymentEvent RENEWAL = new AuthorizationRenewed(PAYMENT, ORDER, change("s1"), "ref-2");

    private static List<PaymentEvent> capturing() {
        return and(authorized(), captureRequested("s1", "5.00"));
    }

    private static List<PaymentEvent> captured() {
        return and(capturing(), PaymentExamples.captured("s1", "5.00", ledger("12.50", "5.00", "0")));
    }

    private static List<PaymentEvent> owed() {
        return and(capturing(), captureDeclined("s1", "5.00", "declined"));
    }

    private static List<PaymentEvent> renewing() {
        return and(capturing(), EXPIRY);
    }

    private static List<PaymentEvent> renewed() {
        return and(renewing(), RENEWAL, captureRequested("s1", "5.00"));
    }

    @Nested
    class WhenTheAuthorizationHasExpired {
        @Test
        void goesOnWhenItIsRenewed() {
            rule(renewing(), RENEWED, RENEWAL, captureRequested("s1", "5.00"));
            rule(renewed(), TAKEN, PaymentExamples.captured("s1", "5.00", ledger("12.50", "5.00", "0")));
        }

        @Test
        void isDeclinedWhenTheRenewalIs() {
            rule(renewing(), REFUSED, captureDeclined("s1", "5.00", "declined"));
        }

        @Test
        void isDeclinedWhenTheRenewedOneExpiresToo() {
            rule(renewed(), EXPIRED, captureDeclined("s1", "5.00", DeclineCode.AUTHORIZATION_EXPIRED));
        }

        @Test
        void ignoresRepeats() {
            ignored(renewing(), capture("s1", "5.00"), EXPIRED);
            ignored(renewed(), capture("s1", "5.00"), RENEWED);
        }

        @Test
        void renewsOnlyWhatIsNotCaptured() {
            rule(
                    and(captured(), captureRequested("s2", "2.00")),
                    new RecordExpiry(PAYMENT, change("s2")),
                    new AuthorizationExpired(PAYMENT, ORDER, change("s2"), gbp("7.50")));
        }
    }

    @Nested
    class WhenDeclined {
        @Test
        void canBeAskedForAgain() {
            rule(owed(), capture("s1", "5.00"), captureRequested("s1", "5.00"));
            rule(owed(), captureLast("s1", "5.00"), lastCaptureRequested("s1", "5.00"));
            rule(owed(), RETRY, captureRequested("s1", "5.00"));
        }

        @Test
        void cannotBeAskedForAgainOverAnotherAmount() {
            for (String amount : List.of("0", "4.99", "5.01")) {
                rule(owed(), capture("s1", amount), captureDeclined("s1", amount, DeclineCode.INVALID_AMOUNT));
            }
            List<PaymentEvent> mistaken = and(owed(), captureDeclined("s1", "4.99", DeclineCode.INVALID_AMOUNT));
            rule(mistaken, capture("s1", "5.00"), captureRequested("s1", "5.00"));
        }

        @Test
        void answersAnewWhenItIsAskedForAgain() {
            List<PaymentEvent> again = and(owed(), captureRequested("s1", "5.00"));
            rule(again, REFUSED, captureDeclined("s1", "5.00", "declined"));
            rule(again, TAKEN, PaymentExamples.captured("s1", "5.00", ledger("12.50", "5.00", "0")));
            rule(again, EXPIRED, EXPIRY);
        }

        @Test
        void isRetriedAsItWasAskedFor() {
            List<PaymentEvent> last =
                    and(authorized(), lastCaptureRequested("s1", "5.00"), captureDeclined("s1", "5.00", "declined"));
            rule(last, RETRY, lastCaptureRequested("s1", "5.00"));
        }

        @Test
        void canStillBeAskedForAfterAVoidAndNothingElseCan() {
            List<PaymentEvent> voided = and(
                    owed(),
                    new PaymentEvent.PaymentVoidRequested(PAYMENT, ORDER, "lines cancelled", gbp("5.00")),
                    new PaymentEvent.PaymentVoided(PAYMENT, ORDER, REFERENCE, ledger("5.00", "0", "0")));
            rule(voided, capture("s1", "5.00"), captureRequested("s1", "5.00"));
            rule(voided, capture("s2", "0.01"), captureDeclined("s2", "0.01", DeclineCode.EXCEEDS_AUTHORIZED));
            rule(
                    and(voided, captureRequested("s1", "5.00")),
                    TAKEN,
                    PaymentExamples.captured("s1", "5.00", ledger("5.00", "5.00", "0")));
        }

        @Test
        void countsWhenTheProviderTookItAfterAll() {
            rule(owed(), TAKEN, PaymentExamples.captured("s1", "5.00", ledger("12.50", "5.00", "0")));
            ignored(owed(), REFUSED, EXPIRED, RENEWED);
        }
    }
}
