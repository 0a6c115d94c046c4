package io.tradepost.payment;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import io.tradepost.kernel.Refusal;
import io.tradepost.payment.api.PaymentCommand.AuthorizePayment;
import io.tradepost.payment.api.PaymentEvent;
import io.tradepost.payment.api.PaymentEvent.PaymentAuthorized;
import io.tradepost.payment.api.PaymentEvent.PaymentDeclined;
import io.tradepost.payment.api.PaymentEvent.PaymentHeldForReview;
import io.tradepost.payment.api.PaymentEvent.PaymentRequested;
import io.tradepost.payment.api.PaymentEvent.PaymentVoidRequested;
import java.util.List;
import java.util.Objects;

/** The rules of holding money for us: the provider's answer, and a person's where the provider wants one. */
record Authorizing(PaymentId id, OrderId orderId, Authorization authorization, Funds funds) {

    static List<PaymentEvent> ask(AuthorizePayment wish) {
        PaymentEvent requested = new PaymentRequested(wish.paymentId(), wish.orderId(), wish.amount(), wish.token());
        return switch (Long.signum(wish.amount().minor())) {
            case -1 -> List.of(new PaymentDeclined(wish.paymentId(), wish.orderId(), DeclineCode.INVALID_AMOUNT));
            case 0 ->
                List.of(
                        requested,
                        new PaymentAuthorized(
                                wish.paymentId(), wish.orderId(), wish.amount(), PaymentReference.NOTHING_HELD));
            default -> List.of(requested);
        };
    }

    List<PaymentEvent> approved(String reference) {
        return authorization.awaitsAnswer()
                ? List.of(new PaymentAuthorized(id, orderId, amount(), reference))
                : givenBackIfDeclined();
    }

    List<PaymentEvent> held(String reference) {
        return authorization.awaitsAnswer()
                ? List.of(new PaymentHeldForReview(id, orderId, reference))
                : givenBackIfDeclined();
    }

    List<PaymentEvent> declined(String code) {
        return authorization.awaitsAnswer() ? List.of(new PaymentDeclined(id, orderId, code)) : List.of();
    }

    List<PaymentEvent> reviewAccepted() {
        refuseUnlessInReview();
        return List.of(new PaymentAuthorized(id, orderId, amount(), String.valueOf(authorization.reference())));
    }

    List<PaymentEvent> reviewRefused() {
        refuseUnlessInReview();
        return List.of(new PaymentDeclined(id, orderId, DeclineCode.REVIEW_REFUSED));
    }

    private Money amount() {
        return Objects.requireNonNull(authorization.amount());
    }

    /** We had given up on the provider, and it did authorise after all. */
    private List<PaymentEvent> givenBackIfDeclined() {
        return authorization.state() == PaymentState.DECLINED
                ? List.of(new PaymentVoidRequested(id, orderId, "authorized_too_late", funds.kept()))
                : List.of();
    }

    private void refuseUnlessInReview() {
        if (authorization.state() != PaymentState.IN_REVIEW) {
            throw new Refusal(PaymentRefusal.PAYMENT_NOT_IN_REVIEW, "payment " + id + " is " + authorization.state());
        }
    }
}
