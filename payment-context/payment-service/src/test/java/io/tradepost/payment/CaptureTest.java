package io.tradepost.payment;

import static io.tradepost.payment.PaymentExamples.*;
import static io.tradepost.payment.PaymentFixture.*;

import io.tradepost.kernel.Money;
import io.tradepost.payment.PaymentOutcome.RecordCapture;
import io.tradepost.payment.PaymentOutcome.RecordCaptureDecline;
import io.tradepost.payment.PaymentOutcome.RecordExpiry;
import io.tradepost.payment.PaymentOutcome.RecordRenewal;
import io.tradepost.payment.Retry.RetryCapture;
import io.tradepost.payment.api.PaymentCommand.CapturePayment;
import io.tradepost.payment.api.PaymentEvent;
import io.tradepost.payment.api.PaymentEvent.AuthorizationExpired;
import io.tradepost.payment.api.PaymentEvent.AuthorizationRenewed;
import io.tradepost.payment.api.PaymentEvent.CaptureDeclined;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** 12.50 is authorised. */
class CaptureTest {

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

    private static void exceeds(List<PaymentEvent> history) {
        rule(history, capture("s1", "5.00"), captureDeclined("s1", "5.00", DeclineCode.EXCEEDS_AUTHORIZED));
    }

    @Nested
    class WithoutAnAuthorization {
        @Test
        void isDeclinedAndNeverAnException() {
            exceeds(List.of());
            exceeds(requested());
            exceeds(declined());
            exceeds(inReview());
            exceeds(voidRequestedInFlight());
            exceeds(voidRequestedAfterAuthorization());
            exceeds(voided());
            exceeds(voidedBeforeAnything());
        }

        @Test
        void isAskedOfTheProviderWhenItIsAskedForAgainLater() {
            rule(
                    List.of(captureDeclined("s1", "5.00", DeclineCode.EXCEEDS_AUTHORIZED), REQUESTED, AUTHORIZED),
                    capture("s1", "5.00"),
                    captureRequested("s1", "5.00"));
        }

        @Test
        void hasNoAnswersAndNoRetries() {
            unknown(TAKEN, REFUSED, EXPIRED, RENEWED, RETRY);
            failed(authorized(), TAKEN, REFUSED, EXPIRED, RENEWED);
            PaymentFixture.refused(authorized(), PaymentRefusal.CAPTURE_NOT_FOUND, RETRY);
        }
    }

    @Nested
    class WhenAuthorized {
        @Test
        void isAskedOfTheProvider() {
            rule(authorized(), capture("s1", "12.50"), captureRequested("s1", "12.50"));
        }

        @Test
        void cannotExceedWhatIsAuthorized() {
            rule(authorized(), capture("s1", "12.51"), captureDeclined("s1", "12.51", DeclineCode.EXCEEDS_AUTHORIZED));
            rule(captured(), capture("s2", "7.51"), captureDeclined("s2", "7.51", DeclineCode.EXCEEDS_AUTHORIZED));
        }

        @Test
        void cannotExceedWhatOtherCapturesLeave() {
            for (List<PaymentEvent> open : List.of(capturing(), owed(), renewing(), renewed())) {
                rule(open, capture("s2", "7.51"), captureDeclined("s2", "7.51", DeclineCode.EXCEEDS_AUTHORIZED));
                rule(open, capture("s2", "7.50"), captureRequested("s2", "7.50"));
            }
        }

        @Test
        void isDoneAtOnceWhenItIsOverNothing() {
            rule(authorized(), capture("s1", "0"), PaymentExamples.captured("s1", "0", ledger("12.50", "0", "0")));
            rule(
                    authorized(),
                    captureLast("s1", "0"),
                    PaymentExamples.captured("s1", "0", ledger("12.50", "0", "0")),
                    allCaptured("0"));
        }

        @Test
        void isDeclinedWhenItMakesNoSense() {
            rule(authorized(), capture("s1", "-1"), captureDeclined("s1", "-1", DeclineCode.INVALID_AMOUNT));
            Money euros = Money.of("1.00", "EUR");
            rule(
                    authorized(),
                    new CapturePayment(PAYMENT, ORDER, change("s1"), euros, false),
                    new CaptureDeclined(PAYMENT, ORDER, change("s1"), euros, DeclineCode.INVALID_AMOUNT));
        }
    }

    @Nested
    class WhileTheProviderIsAsked {
        @Test
        void isNotAskedTwice() {
            ignored(capturing(), capture("s1", "5.00"), capture("s1", "9.00"));
        }

        @Test
        void takesTheProvidersAnswer() {
            rule(capturing(), TAKEN, PaymentExamples.captured("s1", "5.00", ledger("12.50", "5.00", "0")));
            rule(capturing(), REFUSED, captureDeclined("s1", "5.00", "declined"));
            rule(capturing(), EXPIRED, EXPIRY);
            ignored(capturing(), RENEWED);
        }

        @Test
        void cannotBeRetried() {
            PaymentFixture.refused(capturing(), PaymentRefusal.CAPTURE_NOT_DECLINED, RETRY);
        }

        @Test
        void goesOnWhenThePaymentIsVoided() {
            List<PaymentEvent> voiding = and(
                    capturing(), new PaymentEvent.PaymentVoidRequested(PAYMENT, ORDER, "lines cancelled", gbp("5.00")));
            rule(voiding, TAKEN, PaymentExamples.captured("s1", "5.00", ledger("12.50", "5.00", "0")));
            rule(voiding, REFUSED, captureDeclined("s1", "5.00", "declined"));
            rule(voiding, EXPIRED, new AuthorizationExpired(PAYMENT, ORDER, change("s1"), gbp("5.00")));
        }
    }

    @Nested
    class WhenCaptured {
        @Test
        void isDoneOnce() {
            ignored(captured(), capture("s1", "5.00"), TAKEN, REFUSED, EXPIRED, RENEWED);
            PaymentFixture.refused(captured(), PaymentRefusal.CAPTURE_NOT_DECLINED, RETRY);
        }

        @Test
        void canBeFollowedByOthers() {
            rule(
                    and(captured(), captureRequested("s2", "7.50")),
                    new RecordCapture(PAYMENT, change("s2")),
                    PaymentExamples.captured("s2", "7.50", ledger("12.50", "12.50", "0")));
        }
    }

    @Nested
    class WhenItIsTheLast {
        @Test
        void givesBackTheRest() {
            rule(
                    and(authorized(), lastCaptureRequested("s1", "5.00")),
                    TAKEN,
                    PaymentExamples.captured("s1", "5.00", ledger("12.50", "5.00", "0")),
                    allCaptured("5.00"));
        }

        @Test
        void givesBackNothingWhenNothingIsLeft() {
            rule(
                    and(authorized(), lastCaptureRequested("s1", "12.50")),
                    TAKEN,
                    PaymentExamples.captured("s1", "12.50", ledger("12.50", "12.50", "0")));
        }

        @Test
        void keepsWhatADeclinedCaptureStillWaitsFor() {
            rule(
                    and(owed(), lastCaptureRequested("s2", "2.00")),
                    new RecordCapture(PAYMENT, change("s2")),
                    PaymentExamples.captured("s2", "2.00", ledger("12.50", "2.00", "0")),
                    allCaptured("7.00"));
        }
    }
}
