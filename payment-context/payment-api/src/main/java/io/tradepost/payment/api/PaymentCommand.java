package io.tradepost.payment.api;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Command;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What a process may ask of payment; keyed by order id. Asked twice for the same change, it is done once. */
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
     * Give back what is authorised and not captured. Answer: {@code PaymentVoided}, also when nothing was authorised: an
     * authorisation that arrives later is then never made.
     */
    record VoidPayment(@TargetAggregateIdentifier PaymentId paymentId, OrderId orderId, String reason)
            implements PaymentCommand {}

    /**
     * Authorise so much more. Answer: {@code AuthorizationIncreased} or {@code AuthorizationIncreaseDeclined}.
     *
     * @param changeId the amendment
     */
    record IncreaseAuthorization(
            @TargetAggregateIdentifier PaymentId paymentId, OrderId orderId, ChangeId changeId, Money amount)
            implements PaymentCommand {}

    /**
     * Authorise so much less: an increase that is not needed after all. Answer: {@code AuthorizationDecreased}, also when
     * the change was never heard of: an increase that arrives later is then never made.
     *
     * @param changeId the amendment whose increase it takes back
     */
    record DecreaseAuthorization(@TargetAggregateIdentifier PaymentId paymentId, OrderId orderId, ChangeId changeId)
            implements PaymentCommand {}

    /**
     * Take so much of what is authorised. An authorisation that has expired is made anew first. Answer:
     * {@code PaymentCaptured} or {@code CaptureDeclined}; a declined capture may be asked for again.
     *
     * @param changeId the shipment
     * @param last whether nothing will be captured after it: what remains authorised is then given back
     */
    record CapturePayment(
            @TargetAggregateIdentifier PaymentId paymentId,
            OrderId orderId,
            ChangeId changeId,
            Money amount,
            boolean last)
            implements PaymentCommand {}

    /**
     * Give the buyer so much of what was captured, once captures that are under way are done. Answer:
     * {@code PaymentRefunded} or {@code RefundDeclined}; a declined refund may be asked for again.
     *
     * @param changeId the return
     */
    record RefundPayment(
            @TargetAggregateIdentifier PaymentId paymentId, OrderId orderId, ChangeId changeId, Money amount)
            implements PaymentCommand {}
}
