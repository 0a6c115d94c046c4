package io.tradepost.payment.api;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Event;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import org.jspecify.annotations.Nullable;

/** The life of an order's payment, keyed by payment id on {@code payment.events}. */
public sealed interface PaymentEvent extends Event {

    PaymentId paymentId();

    OrderId orderId();

    /** The authorisation is to be asked of the provider. */
    record PaymentRequested(PaymentId paymentId, OrderId orderId, Money amount, String token) implements PaymentEvent {}

    /** @param reference the provider's own id of the authorisation */
    record PaymentAuthorized(PaymentId paymentId, OrderId orderId, Money amount, String reference)
            implements PaymentEvent {}

    /** @param code stable and machine readable: {@code declined}, {@code insufficient_funds}, {@code unknown_token}, {@code provider_timeout}, {@code review_refused} */
    record PaymentDeclined(PaymentId paymentId, OrderId orderId, String code) implements PaymentEvent {}

    /** The provider or the shop wants a person to look at it first. */
    record PaymentHeldForReview(PaymentId paymentId, OrderId orderId, String reference) implements PaymentEvent {}

    /** What is authorised and not captured is to be given back at the provider. */
    record PaymentVoidRequested(PaymentId paymentId, OrderId orderId, String reason) implements PaymentEvent {}

    /**
     * Nothing more can be captured; what was captured can still be refunded.
     *
     * @param reference null when there was nothing to give back
     * @param ledger null from before there was one
     */
    record PaymentVoided(
            PaymentId paymentId,
            OrderId orderId,
            @Nullable String reference,
            @Nullable Ledger ledger) implements PaymentEvent {}

    /** So much more is to be authorised at the provider. */
    record AuthorizationIncreaseRequested(PaymentId paymentId, OrderId orderId, ChangeId changeId, Money amount)
            implements PaymentEvent {}

    record AuthorizationIncreased(
            PaymentId paymentId, OrderId orderId, ChangeId changeId, Money amount, String reference, Ledger ledger)
            implements PaymentEvent {}

    record AuthorizationIncreaseDeclined(PaymentId paymentId, OrderId orderId, ChangeId changeId, String code)
            implements PaymentEvent {}

    /** @param amount zero when the increase had not been made */
    record AuthorizationDecreased(PaymentId paymentId, OrderId orderId, ChangeId changeId, Money amount, Ledger ledger)
            implements PaymentEvent {}

    /** The provider holds the amount no longer; it is asked to authorise it anew before the capture that found out. */
    record AuthorizationExpired(PaymentId paymentId, OrderId orderId, ChangeId changeId) implements PaymentEvent {}

    /** @param reference the provider's own id of the new authorisation of all that is not captured */
    record AuthorizationRenewed(PaymentId paymentId, OrderId orderId, ChangeId changeId, String reference)
            implements PaymentEvent {}

    record CaptureRequested(PaymentId paymentId, OrderId orderId, ChangeId changeId, Money amount, boolean last)
            implements PaymentEvent {}

    /** @param changeId the shipment */
    record PaymentCaptured(PaymentId paymentId, OrderId orderId, ChangeId changeId, Money amount, Ledger ledger)
            implements PaymentEvent {}

    /** @param code as in {@link PaymentDeclined}; or {@code exceeds_authorized} */
    record CaptureDeclined(PaymentId paymentId, OrderId orderId, ChangeId changeId, Money amount, String code)
            implements PaymentEvent {}

    record RefundRequested(PaymentId paymentId, OrderId orderId, ChangeId changeId, Money amount)
            implements PaymentEvent {}

    /** @param changeId the return */
    record PaymentRefunded(PaymentId paymentId, OrderId orderId, ChangeId changeId, Money amount, Ledger ledger)
            implements PaymentEvent {}

    /** @param code as in {@link PaymentDeclined}; or {@code exceeds_captured} */
    record RefundDeclined(PaymentId paymentId, OrderId orderId, ChangeId changeId, Money amount, String code)
            implements PaymentEvent {}

    /** Invariant: {@code authorized >= captured >= refunded >= 0}. Giving back an authorisation lowers authorized. */
    record Ledger(Money authorized, Money captured, Money refunded) {}
}
