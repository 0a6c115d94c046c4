package io.tradepost.payment;

import static io.tradepost.payment.PaymentExamples.*;
import static io.tradepost.payment.PaymentFixture.*;

import io.tradepost.payment.PaymentOutcome.RecordAuthorization;
import io.tradepost.payment.PaymentOutcome.RecordDecline;
import io.tradepost.payment.PaymentOutcome.RecordReview;
import io.tradepost.payment.PaymentOutcome.RecordVoid;
import io.tradepost.payment.ReviewDecision.AcceptReview;
import io.tradepost.payment.ReviewDecision.RefuseReview;
import io.tradepost.payment.api.PaymentCommand.AuthorizePayment;
import io.tradepost.payment.api.PaymentEvent;
import io.tradepost.payment.api.PaymentEvent.PaymentAuthorized;
import io.tradepost.payment.api.PaymentEvent.PaymentDeclined;
import io.tradepost.payment.api.PaymentEvent.PaymentRequested;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PaymentTest {

    private static final Object APPROVED = new RecordAuthorization(PAYMENT, REFERENCE);
    private static final Object HELD_BY_PROVIDER = new RecordReview(PAYMENT, REFERENCE);
    private static final Object REFUSED = new RecordDecline(PAYMENT, "declined");
    private static final Object GIVEN_BACK = new RecordVoid(PAYMENT);
    private static final Object ACCEPT = new AcceptReview(PAYMENT);
    private static final Object REFUSE = new RefuseReview(PAYMENT);

    private static void noReviewToDecide(List<PaymentEvent> history) {
        refused(history, PaymentRefusal.PAYMENT_NOT_IN_REVIEW, ACCEPT, REFUSE);
    }

    private static void failsBecauseNoVoidWasRequested(List<PaymentEvent> history) {
        failed(history, GIVEN_BACK);
    }

    @Nested
    class BeforeAnything {
        @Test
        void isRequestedOfTheProvider() {
            rule(List.of(), AUTHORIZE, REQUESTED);
        }

        @Test
        void canBeVoidedSoThatItIsNeverMade() {
            rule(List.of(), VOID, NEVER_MADE);
        }

        @Test
        void knowsNoAnswersAndNoReview() {
            unknown(APPROVED, HELD_BY_PROVIDER, REFUSED, GIVEN_BACK, ACCEPT, REFUSE);
        }

        @Test
        void isAuthorizedAtOnceWhenItIsOverNothing() {
            AuthorizePayment nothing = new AuthorizePayment(PAYMENT, ORDER, gbp("0"), "tok_decline");
            rule(
                    List.of(),
                    nothing,
                    new PaymentRequested(PAYMENT, ORDER, gbp("0"), "tok_decline"),
                    new PaymentAuthorized(PAYMENT, ORDER, gbp("0"), PaymentReference.NOTHING_HELD));
        }

        @Test
        void isDeclinedWhenItIsNegative() {
            AuthorizePayment negative = new AuthorizePayment(PAYMENT, ORDER, gbp("-1"), "tok_approve");
            rule(List.of(), negative, new PaymentDeclined(PAYMENT, ORDER, DeclineCode.INVALID_AMOUNT));
        }
    }

    @Nested
    class WhenRequested {
        @Test
        void isNotRequestedTwice() {
            ignored(requested(), AUTHORIZE);
        }

        @Test
        void takesTheProvidersAnswer() {
            rule(requested(), APPROVED, AUTHORIZED);
            rule(requested(), HELD_BY_PROVIDER, HELD);
            rule(requested(), REFUSED, DECLINED);
        }

        @Test
        void canBeVoidedWhileTheProviderIsStillAsked() {
            rule(requested(), VOID, VOID_REQUESTED);
        }

        @Test
        void hasNoReviewAndNoVoid() {
            noReviewToDecide(requested());
            failsBecauseNoVoidWasRequested(requested());
        }
    }

    @Nested
    class WhenAuthorized {
        @Test
        void ignoresRepeatsAndLateAnswers() {
            ignored(authorized(), AUTHORIZE, APPROVED, HELD_BY_PROVIDER, REFUSED);
        }

        @Test
        void canBeVoided() {
            rule(authorized(), VOID, VOID_REQUESTED);
        }

        @Test
        void hasNoReviewAndNoVoid() {
            noReviewToDecide(authorized());
            failsBecauseNoVoidWasRequested(authorized());
        }
    }

    @Nested
    class WhenDeclined {
        @Test
        void ignoresRepeats() {
            ignored(declined(), AUTHORIZE, REFUSED);
        }

        @Test
        void hasNothingToGiveBack() {
            rule(declined(), VOID, VOIDED_NOTHING);
        }

        @Test
        void givesBackAnAuthorizationThatComesTooLate() {
            rule(timedOut(), APPROVED, TOO_LATE);
            rule(timedOut(), HELD_BY_PROVIDER, TOO_LATE);
        }

        @Test
        void saysNothingMoreWhenWhateverTheProviderDidIsVoided() {
            ignored(timedOut(), GIVEN_BACK);
        }

        @Test
        void hasNoReview() {
            noReviewToDecide(declined());
        }
    }

    @Nested
    class WhenInReview {
        @Test
        void ignoresRepeatsAndLateAnswers() {
            ignored(inReview(), AUTHORIZE, APPROVED, HELD_BY_PROVIDER, REFUSED);
        }

        @Test
        void isAuthorizedWhenAPersonAccepts() {
            rule(inReview(), ACCEPT, AUTHORIZED);
        }

        @Test
        void isDeclinedWhenAPersonRefuses() {
            rule(inReview(), REFUSE, REVIEW_REFUSED);
        }

        @Test
        void canBeVoided() {
            rule(inReview(), VOID, VOID_REQUESTED);
        }

        @Test
        void hasNoVoid() {
            failsBecauseNoVoidWasRequested(inReview());
        }
    }

    @Nested
    class WhenVoidIsRequestedWhileTheProviderIsStillAsked {
        @Test
        void ignoresRepeats() {
            ignored(voidRequestedInFlight(), AUTHORIZE, VOID);
        }

        @Test
        void recordsTheAnswerOnce() {
            rule(voidRequestedInFlight(), APPROVED, AUTHORIZED);
            rule(voidRequestedInFlight(), HELD_BY_PROVIDER, HELD);
            rule(voidRequestedInFlight(), REFUSED, DECLINED);
            ignored(List.of(REQUESTED, VOID_REQUESTED, AUTHORIZED), APPROVED, HELD_BY_PROVIDER, REFUSED, VOID);
        }

        @Test
        void endsVoidedWhateverTheAnswerWas() {
            rule(List.of(REQUESTED, VOID_REQUESTED, AUTHORIZED), GIVEN_BACK, VOIDED);
            rule(List.of(REQUESTED, VOID_REQUESTED, HELD), GIVEN_BACK, VOIDED);
            rule(List.of(REQUESTED, VOID_REQUESTED, DECLINED), GIVEN_BACK, VOIDED_NOTHING);
        }

        @Test
        void hasNoReviewEvenIfTheAnswerIsOne() {
            noReviewToDecide(List.of(REQUESTED, VOID_REQUESTED, HELD));
        }
    }

    @Nested
    class WhenVoidIsRequested {
        @Test
        void ignoresRepeatsAndLateAnswers() {
            ignored(voidRequestedAfterAuthorization(), AUTHORIZE, VOID, APPROVED, HELD_BY_PROVIDER, REFUSED);
        }

        @Test
        void endsVoided() {
            rule(voidRequestedAfterAuthorization(), GIVEN_BACK, VOIDED);
            rule(List.of(REQUESTED, TIMED_OUT, TOO_LATE), GIVEN_BACK, VOIDED_NOTHING);
        }

        @Test
        void hasNoReview() {
            noReviewToDecide(voidRequestedAfterAuthorization());
        }
    }

    @Nested
    class WhenVoided {
        @Test
        void staysVoided() {
            ignored(voided(), AUTHORIZE, VOID, APPROVED, HELD_BY_PROVIDER, REFUSED, GIVEN_BACK);
        }

        @Test
        void isNeverMadeWhenItWasVoidedBeforeAnything() {
            ignored(voidedBeforeAnything(), AUTHORIZE, VOID, GIVEN_BACK);
        }

        @Test
        void hasNoReview() {
            noReviewToDecide(voided());
        }
    }
}
