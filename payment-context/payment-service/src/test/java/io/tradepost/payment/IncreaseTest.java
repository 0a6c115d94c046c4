package io.tradepost.payment;

import static io.tradepost.payment.PaymentExamples.*;
import static io.tradepost.payment.PaymentFixture.*;

import io.tradepost.kernel.Money;
import io.tradepost.payment.PaymentOutcome.RecordIncrease;
import io.tradepost.payment.PaymentOutcome.RecordIncreaseDecline;
import io.tradepost.payment.PaymentOutcome.RecordVoid;
import io.tradepost.payment.api.PaymentCommand.DecreaseAuthorization;
import io.tradepost.payment.api.PaymentCommand.IncreaseAuthorization;
import io.tradepost.payment.api.PaymentEvent;
import io.tradepost.payment.api.PaymentEvent.AuthorizationDecreased;
import io.tradepost.payment.api.PaymentEvent.AuthorizationIncreaseDeclined;
import io.tradepost.payment.api.PaymentEvent.AuthorizationIncreaseRequested;
import io.tradepost.payment.api.PaymentEvent.AuthorizationIncreased;
import io.tradepost.payment.api.PaymentEvent.Ledger;
import io.tradepost.payment.api.PaymentEvent.PaymentVoidRequested;
import io.tradepost.payment.api.PaymentEvent.PaymentVoided;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** 12.50 is authorised, and 5.00 more is wanted. */
class IncreaseTest {

    private static final Object INCREASE = increase("a1", "5.00");
    private static final Object MADE = new RecordIncrease(PAYMENT, change("a1"), "ref-2");
    private static final Object REFUSED = new RecordIncreaseDecline(PAYMENT, change("a1"), "declined");
    private static final Object TAKE_BACK = new DecreaseAuthorization(PAYMENT, ORDER, change("a1"));
    private static final PaymentEvent REQUESTED_MORE =
            new AuthorizationIncreaseRequested(PAYMENT, ORDER, change("a1"), gbp("5.00"));
    private static final PaymentEvent INCREASED =
            new AuthorizationIncreased(PAYMENT, ORDER, change("a1"), gbp("5.00"), "ref-2", ledger("17.50", "0", "0"));

    private static List<PaymentEvent> increasing() {
        return and(authorized(), REQUESTED_MORE);
    }

    private static List<PaymentEvent> increased() {
        return and(increasing(), INCREASED);
    }

    private static List<PaymentEvent> takenBack() {
        return and(increased(), decreased("5.00", ledger("12.50", "0", "0")));
    }

    private static AuthorizationIncreaseDeclined declined(String code) {
        return new AuthorizationIncreaseDeclined(PAYMENT, ORDER, change("a1"), code);
    }

    private static AuthorizationDecreased decreased(String amount, Ledger ledger) {
        return new AuthorizationDecreased(PAYMENT, ORDER, change("a1"), gbp(amount), ledger);
    }

    @Nested
    class WithoutAnAuthorization {
        @Test
        void isDeclinedAndNeverAnException() {
            for (List<PaymentEvent> history : List.of(
                    List.<PaymentEvent>of(),
                    requested(),
                    PaymentExamples.declined(),
                    inReview(),
                    voidRequestedInFlight(),
                    voidRequestedAfterAuthorization(),
                    voided(),
                    voidedBeforeAnything())) {
                rule(history, INCREASE, declined(DeclineCode.NOT_AUTHORIZED));
            }
        }

        @Test
        void hasNoAnswers() {
            unknown(MADE, REFUSED, TAKE_BACK);
            failed(authorized(), MADE, REFUSED);
        }
    }

    @Nested
    class WhenAuthorized {
        @Test
        void isAskedOfTheProvider() {
            rule(authorized(), INCREASE, REQUESTED_MORE);
        }

        @Test
        void isDoneAtOnceWhenItIsOverNothing() {
            rule(
                    authorized(),
                    increase("a1", "0"),
                    new AuthorizationIncreased(
                            PAYMENT, ORDER, change("a1"), gbp("0"), REFERENCE, ledger("12.50", "0", "0")));
        }

        @Test
        void isDeclinedWhenItMakesNoSense() {
            rule(authorized(), increase("a1", "-1"), declined(DeclineCode.INVALID_AMOUNT));
            rule(
                    authorized(),
                    new IncreaseAuthorization(PAYMENT, ORDER, change("a1"), Money.of("1.00", "EUR")),
                    declined(DeclineCode.INVALID_AMOUNT));
        }

        @Test
        void isNeverMadeWhenItWasTakenBackBefore() {
            rule(authorized(), TAKE_BACK, decreased("0", ledger("12.50", "0", "0")));
            ignored(and(authorized(), decreased("0", ledger("12.50", "0", "0"))), INCREASE, TAKE_BACK);
        }
    }

    @Nested
    class WhileTheProviderIsAsked {
        @Test
        void isNotAskedTwice() {
            ignored(increasing(), INCREASE);
        }

        @Test
        void takesTheProvidersAnswer() {
            rule(increasing(), MADE, INCREASED);
            rule(increasing(), REFUSED, declined("declined"));
        }

        @Test
        void doesNotCountWhenItWasTakenBackMeanwhile() {
            rule(increasing(), TAKE_BACK, decreased("0", ledger("12.50", "0", "0")));
            ignored(and(increasing(), decreased("0", ledger("12.50", "0", "0"))), MADE, REFUSED, INCREASE, TAKE_BACK);
        }

        @Test
        void speaksForNothingYet() {
            rule(increasing(), capture("s1", "12.51"), captureDeclined("s1", "12.51", DeclineCode.EXCEEDS_AUTHORIZED));
        }

        @Test
        void isGivenBackByAVoid() {
            List<PaymentEvent> voiding = and(increasing(), VOID_REQUESTED);
            rule(voiding, MADE, INCREASED);
            rule(
                    and(voiding, INCREASED),
                    new RecordVoid(PAYMENT),
                    new PaymentVoided(PAYMENT, ORDER, "ref-2", ledger("0", "0", "0")));
        }
    }

    @Nested
    class WhenIncreased {
        @Test
        void isDoneOnce() {
            ignored(increased(), INCREASE, MADE, REFUSED);
        }

        @Test
        void canBeCaptured() {
            rule(increased(), capture("s1", "17.50"), captureRequested("s1", "17.50"));
        }

        @Test
        void canBeTakenBack() {
            rule(increased(), TAKE_BACK, decreased("5.00", ledger("12.50", "0", "0")));
        }

        @Test
        void isTakenBackNoFurtherThanCapturesLeave() {
            rule(
                    and(increased(), captureRequested("s1", "15.00")),
                    TAKE_BACK,
                    decreased("2.50", ledger("15.00", "0", "0")));
        }

        @Test
        void isTakenBackToNothingAfterAVoid() {
            List<PaymentEvent> voided = and(
                    increased(),
                    new PaymentVoidRequested(PAYMENT, ORDER, "order cancelled", gbp("0")),
                    new PaymentVoided(PAYMENT, ORDER, "ref-2", ledger("0", "0", "0")));
            rule(voided, TAKE_BACK, decreased("0", ledger("0", "0", "0")));
        }
    }

    @Nested
    class WhenDeclined {
        private final List<PaymentEvent> history = and(increasing(), declined("declined"));

        @Test
        void isNotAskedAgain() {
            ignored(history, INCREASE, MADE, REFUSED);
        }

        @Test
        void hasNothingToTakeBack() {
            rule(history, TAKE_BACK, decreased("0", ledger("12.50", "0", "0")));
        }
    }

    @Nested
    class WhenTakenBack {
        @Test
        void staysTakenBack() {
            ignored(takenBack(), INCREASE, TAKE_BACK, MADE, REFUSED);
        }
    }
}
