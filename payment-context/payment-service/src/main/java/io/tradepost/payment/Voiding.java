package io.tradepost.payment;

import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import io.tradepost.payment.api.PaymentCommand.VoidPayment;
import io.tradepost.payment.api.PaymentEvent;
import io.tradepost.payment.api.PaymentEvent.PaymentVoidRequested;
import io.tradepost.payment.api.PaymentEvent.PaymentVoided;
import java.util.List;

/** The rules of giving back what is held and not captured. */
record Voiding(Authorization authorization, Funds funds) {

    List<PaymentEvent> ask(VoidPayment wish) {
        PaymentEvent nothingToGiveBack = new PaymentVoided(wish.paymentId(), wish.orderId(), null, funds.ledger());
        return switch (authorization.state()) {
            case NONE, DECLINED -> List.of(nothingToGiveBack);
            case REQUESTED, IN_REVIEW -> List.of(requested(wish));
            case AUTHORIZED -> List.of(funds.canGiveBack() ? requested(wish) : nothingToGiveBack);
            case VOID_REQUESTED, VOIDED -> List.of();
        };
    }

    List<PaymentEvent> done(PaymentId id, OrderId orderId) {
        return switch (authorization.state()) {
            case VOID_REQUESTED ->
                List.of(new PaymentVoided(id, orderId, authorization.reference(), funds.authorized(funds.kept())));
            case DECLINED, VOIDED -> List.of();
            // an older copy of the payment, from before the void was requested elsewhere: failing brings a fresh one
            case NONE, REQUESTED, AUTHORIZED, IN_REVIEW ->
                throw new IllegalStateException(id + " is " + authorization.state() + ": no void was requested");
        };
    }

    private PaymentEvent requested(VoidPayment wish) {
        return new PaymentVoidRequested(wish.paymentId(), wish.orderId(), wish.reason(), funds.kept());
    }
}
