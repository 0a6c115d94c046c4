package io.tradepost.payment.api;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import io.tradepost.payment.api.PaymentCommand.AuthorizePayment;
import io.tradepost.payment.api.PaymentCommand.VoidPayment;
import io.tradepost.payment.api.PaymentEvent.PaymentAuthorized;
import io.tradepost.payment.api.PaymentEvent.PaymentDeclined;
import io.tradepost.payment.api.PaymentEvent.PaymentHeldForReview;
import io.tradepost.payment.api.PaymentEvent.PaymentRequested;
import io.tradepost.payment.api.PaymentEvent.PaymentVoidRequested;
import io.tradepost.payment.api.PaymentEvent.PaymentVoided;
import io.tradepost.testing.MessageContract;
import org.junit.jupiter.api.Test;

class PaymentContractTest {

    private static final OrderId ORDER = new OrderId("o-1");
    private static final PaymentId PAYMENT = PaymentId.of(ORDER);
    private static final Money AMOUNT = Money.of("12.50", "GBP");

    @Test
    void eventsKeepTheirJson() {
        MessageContract.verify(
                PaymentEvent.class,
                new PaymentRequested(PAYMENT, ORDER, AMOUNT, "tok_approve"),
                new PaymentAuthorized(PAYMENT, ORDER, AMOUNT, "sandbox-pay-o-1"),
                new PaymentDeclined(PAYMENT, ORDER, "insufficient_funds"),
                new PaymentHeldForReview(PAYMENT, ORDER, "sandbox-pay-o-1"),
                new PaymentVoidRequested(PAYMENT, ORDER, "order cancelled"),
                new PaymentVoided(PAYMENT, ORDER, "sandbox-pay-o-1"),
                new PaymentVoided(PAYMENT, ORDER, null));
    }

    @Test
    void commandsKeepTheirJson() {
        MessageContract.verify(
                PaymentCommand.class,
                new AuthorizePayment(PAYMENT, ORDER, AMOUNT, "tok_approve"),
                new VoidPayment(PAYMENT, ORDER, "order cancelled"));
    }
}
