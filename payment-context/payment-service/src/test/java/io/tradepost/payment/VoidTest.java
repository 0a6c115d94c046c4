package io.tradepost.payment;

import static io.tradepost.payment.PaymentExamples.*;
import static io.tradepost.payment.PaymentFixture.*;

import io.tradepost.payment.PaymentOutcome.RecordVoid;
import io.tradepost.payment.api.PaymentEvent;
import io.tradepost.payment.api.PaymentEvent.PaymentAuthorized;
import io.tradepost.payment.api.PaymentEvent.PaymentRequested;
import io.tradepost.payment.api.PaymentEvent.PaymentVoidRequested;
import io.tradepost.payment.api.PaymentEvent.PaymentVoided;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Voids where money has moved; 12.50 is authorised. */
class VoidTest {

    private static final Object GIVEN_BACK = new RecordVoid(PAYMENT);

    private static List<PaymentEvent> capturedInPart() {
        return and(authorized(), captureRequested("s1", "5.00"), captured("s1", "5.00", ledger("12.50", "5.00", "0")));
    }

    private static PaymentVoidRequested requested(String keeping) {
        return new PaymentVoidRequested(PAYMENT, ORDER, "order cancelled", gbp(keeping));
    }

    @Test
    void givesBackWhatIsNotCaptured() {
        rule(capturedInPart(), VOID, requested("5.00"));
        rule(
                and(capturedInPart(), requested("5.00")),
                GIVEN_BACK,
                new PaymentVoided(PAYMENT, ORDER, REFERENCE, ledger("5.00", "5.00", "0")));
    }

    @Test
    void leavesAloneWhatACaptureThatIsUnderWayTakes() {
        rule(and(capturedInPart(), captureRequested("s2", "2.00")), VOID, requested("7.00"));
        rule(
                and(
                        capturedInPart(),
                        captureRequested("s2", "2.00"),
                        requested("7.00"),
                        captured("s2", "2.00", ledger("12.50", "7.00", "0"))),
                GIVEN_BACK,
                new PaymentVoided(PAYMENT, ORDER, REFERENCE, ledger("7.00", "7.00", "0")));
    }

    @Test
    void leavesAloneWhatADeclinedCaptureStillWaitsFor() {
        List<PaymentEvent> owed =
                and(capturedInPart(), captureRequested("s2", "2.00"), captureDeclined("s2", "2.00", "declined"));
        rule(owed, VOID, requested("7.00"));
        rule(
                and(owed, requested("7.00")),
                GIVEN_BACK,
                new PaymentVoided(PAYMENT, ORDER, REFERENCE, ledger("7.00", "5.00", "0")));
    }

    @Test
    void isDoneAtOnceWhenAllIsCaptured() {
        rule(
                and(
                        authorized(),
                        captureRequested("s1", "12.50"),
                        captured("s1", "12.50", ledger("12.50", "12.50", "0"))),
                VOID,
                new PaymentVoided(PAYMENT, ORDER, null, ledger("12.50", "12.50", "0")));
    }

    @Test
    void isDoneAtOnceWhenNothingWasToBePaid() {
        rule(
                List.of(
                        new PaymentRequested(PAYMENT, ORDER, gbp("0"), "tok_approve"),
                        new PaymentAuthorized(PAYMENT, ORDER, gbp("0"), PaymentReference.NOTHING_HELD)),
                VOID,
                VOIDED_NOTHING);
    }

    @Test
    void isSilentAfterTheLastCaptureHasGivenBackTheRest() {
        ignored(and(capturedInPart(), allCaptured("5.00")), VOID);
        ignored(
                and(
                        capturedInPart(),
                        allCaptured("5.00"),
                        new PaymentVoided(PAYMENT, ORDER, REFERENCE, ledger("5.00", "5.00", "0"))),
                VOID,
                GIVEN_BACK);
    }

    @Test
    void knowsVoidsFromBeforeThereWasALedger() {
        List<PaymentEvent> old = and(
                authorized(),
                new PaymentVoidRequested(PAYMENT, ORDER, "order cancelled", null),
                new PaymentVoided(PAYMENT, ORDER, REFERENCE, null));
        ignored(old, VOID, AUTHORIZE);
        rule(old, capture("s1", "1.00"), captureDeclined("s1", "1.00", DeclineCode.EXCEEDS_AUTHORIZED));
    }
}
