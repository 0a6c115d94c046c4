package io.tradepost.payment;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import io.tradepost.payment.api.PaymentCommand.AuthorizePayment;
import io.tradepost.payment.api.PaymentCommand.CapturePayment;
import io.tradepost.payment.api.PaymentCommand.IncreaseAuthorization;
import io.tradepost.payment.api.PaymentCommand.RefundPayment;
import io.tradepost.payment.api.PaymentCommand.VoidPayment;
import io.tradepost.payment.api.PaymentEvent;
import io.tradepost.payment.api.PaymentEvent.CaptureDeclined;
import io.tradepost.payment.api.PaymentEvent.CaptureRequested;
import io.tradepost.payment.api.PaymentEvent.Ledger;
import io.tradepost.payment.api.PaymentEvent.PaymentAuthorized;
import io.tradepost.payment.api.PaymentEvent.PaymentCaptured;
import io.tradepost.payment.api.PaymentEvent.PaymentDeclined;
import io.tradepost.payment.api.PaymentEvent.PaymentHeldForReview;
import io.tradepost.payment.api.PaymentEvent.PaymentRefunded;
import io.tradepost.payment.api.PaymentEvent.PaymentRequested;
import io.tradepost.payment.api.PaymentEvent.PaymentVoidRequested;
import io.tradepost.payment.api.PaymentEvent.PaymentVoided;
import io.tradepost.payment.api.PaymentEvent.RefundDeclined;
import io.tradepost.payment.api.PaymentEvent.RefundRequested;
import java.util.List;

/** One payment, its messages and its histories. */
final class PaymentExamples {

    static final OrderId ORDER = new OrderId("o-1");
    static final PaymentId PAYMENT = PaymentId.of(ORDER);
    static final Money AMOUNT = Money.of("12.50", "GBP");
    static final String REFERENCE = "ref-1";

    static final AuthorizePayment AUTHORIZE = new AuthorizePayment(PAYMENT, ORDER, AMOUNT, "tok_approve");
    static final VoidPayment VOID = new VoidPayment(PAYMENT, ORDER, "order cancelled");

    static final PaymentRequested REQUESTED = new PaymentRequested(PAYMENT, ORDER, AMOUNT, "tok_approve");
    static final PaymentAuthorized AUTHORIZED = new PaymentAuthorized(PAYMENT, ORDER, AMOUNT, REFERENCE);
    static final PaymentDeclined DECLINED = new PaymentDeclined(PAYMENT, ORDER, "declined");
    static final PaymentDeclined TIMED_OUT = new PaymentDeclined(PAYMENT, ORDER, DeclineCode.PROVIDER_TIMEOUT);
    static final PaymentDeclined REVIEW_REFUSED = new PaymentDeclined(PAYMENT, ORDER, DeclineCode.REVIEW_REFUSED);
    static final PaymentHeldForReview HELD = new PaymentHeldForReview(PAYMENT, ORDER, REFERENCE);
    static final PaymentVoidRequested VOID_REQUESTED =
            new PaymentVoidRequested(PAYMENT, ORDER, "order cancelled", gbp("0"));
    static final PaymentVoidRequested TOO_LATE =
            new PaymentVoidRequested(PAYMENT, ORDER, "authorized_too_late", gbp("0"));
    static final PaymentVoided VOIDED = new PaymentVoided(PAYMENT, ORDER, REFERENCE, ledger("0", "0", "0"));
    static final PaymentVoided VOIDED_NOTHING = new PaymentVoided(PAYMENT, ORDER, null, ledger("0", "0", "0"));
    static final PaymentVoided NEVER_MADE = new PaymentVoided(PAYMENT, ORDER, null, null);

    private PaymentExamples() {}

    static Money gbp(String amount) {
        return Money.of(amount, "GBP");
    }

    static Ledger ledger(String authorized, String captured, String refunded) {
        return new Ledger(gbp(authorized), gbp(captured), gbp(refunded));
    }

    static ChangeId change(String reference) {
        return new ChangeId(ORDER, reference);
    }

    static List<PaymentEvent> requested() {
        return List.of(REQUESTED);
    }

    static List<PaymentEvent> authorized() {
        return List.of(REQUESTED, AUTHORIZED);
    }

    static List<PaymentEvent> declined() {
        return List.of(REQUESTED, DECLINED);
    }

    static List<PaymentEvent> timedOut() {
        return List.of(REQUESTED, TIMED_OUT);
    }

    static List<PaymentEvent> inReview() {
        return List.of(REQUESTED, HELD);
    }

    static List<PaymentEvent> voidRequestedInFlight() {
        return List.of(REQUESTED, VOID_REQUESTED);
    }

    static List<PaymentEvent> voidRequestedAfterAuthorization() {
        return List.of(REQUESTED, AUTHORIZED, VOID_REQUESTED);
    }

    static List<PaymentEvent> voided() {
        return List.of(REQUESTED, AUTHORIZED, VOID_REQUESTED, VOIDED);
    }

    static List<PaymentEvent> voidedBeforeAnything() {
        return List.of(NEVER_MADE);
    }

    static CapturePayment capture(String reference, String amount) {
        return new CapturePayment(PAYMENT, ORDER, change(reference), gbp(amount), false);
    }

    static CapturePayment captureLast(String reference, String amount) {
        return new CapturePayment(PAYMENT, ORDER, change(reference), gbp(amount), true);
    }

    static RefundPayment refund(String reference, String amount) {
        return new RefundPayment(PAYMENT, ORDER, change(reference), gbp(amount));
    }

    static IncreaseAuthorization increase(String reference, String amount) {
        return new IncreaseAuthorization(PAYMENT, ORDER, change(reference), gbp(amount));
    }

    static CaptureRequested captureRequested(String reference, String amount) {
        return new CaptureRequested(PAYMENT, ORDER, change(reference), gbp(amount), false);
    }

    static CaptureRequested lastCaptureRequested(String reference, String amount) {
        return new CaptureRequested(PAYMENT, ORDER, change(reference), gbp(amount), true);
    }

    static PaymentCaptured captured(String reference, String amount, Ledger ledger) {
        return new PaymentCaptured(PAYMENT, ORDER, change(reference), gbp(amount), ledger);
    }

    static CaptureDeclined captureDeclined(String reference, String amount, String code) {
        return new CaptureDeclined(PAYMENT, ORDER, change(reference), gbp(amount), code);
    }

    static RefundRequested refundRequested(String reference, String amount) {
        return new RefundRequested(PAYMENT, ORDER, change(reference), gbp(amount));
    }

    static PaymentRefunded refunded(String reference, String amount, Ledger ledger) {
        return new PaymentRefunded(PAYMENT, ORDER, change(reference), gbp(amount), ledger);
    }

    static RefundDeclined refundDeclined(String reference, String amount, String code) {
        return new RefundDeclined(PAYMENT, ORDER, change(reference), gbp(amount), code);
    }

    static PaymentVoidRequested allCaptured(String keeping) {
        return new PaymentVoidRequested(PAYMENT, ORDER, "all captured", gbp(keeping));
    }
}
