package io.tradepost.payment.api;

import io.tradepost.kernel.Command;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What a process may ask of payment; keyed by order id. */
public sealed interface PaymentCommand extends Command {

    PaymentId paymentId();

    OrderId orderId();

    @Override
    default String routingKey() {
        return orderId().value();
    }

    /**
     * Authorise the amount at the provider. Answer: {@code PaymentAuthorized}, {@code PaymentDeclined} or, on the way
     * to one of them, {@code PaymentHeldForReview}.
     *
     * @param token the provider's single-use reference to the buyer's means of payment; no credential
     */
    record AuthorizePayment(@TargetAggregateIdentifier PaymentId paymentId, OrderId orderId, Money amount, String token)
            implements PaymentCommand {}

    /**
     * Give the authorisation back. Answer: {@code PaymentVoided}, also when nothing was authorised: an authorisation
     * that arrives later is then never made.
     */
    record VoidPayment(@TargetAggregateIdentifier PaymentId paymentId, OrderId orderId, String reason)
            implements PaymentCommand {}
}
