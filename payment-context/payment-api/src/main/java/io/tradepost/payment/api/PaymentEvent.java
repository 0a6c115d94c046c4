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

    /** @param code stable and machine readable: {@code declined}, {@code insufficient_funds}, {@code unknown_token}, {@code provider_timeout}, {@code review_refused}, {@code invalid_amount} */
    record PaymentDeclined(PaymentId paymentId, OrderId orderId, String code) implements PaymentEvent {}

    /** The provider or the shop wants a person to look at it first. */
    record PaymentHeldForReview(PaymentId paymentId, OrderId orderId, String reference) implements PaymentEvent {}

    /**
     * What is authorised and not captured is to be given back at the provider.
     *
     * @param keeping what stays authorised: what is captured, and what captures that were asked for before still wait for;
     *     null from before there was a ledger: nothing
     */
    record PaymentVoidRequested(
            PaymentId paymentId,
            OrderId orderId,
            String reason,
            @Nullable Money keeping) implements PaymentEvent {}

    /**
     * No new capture is possible, only those that were asked for before; what was captured can still be refunded.
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

    /** @param code as in {@link PaymentDeclined}; or {@code not_authorized}: there is nothing that could be increased */
    record AuthorizationIncreaseDeclined(PaymentId paymentId, OrderId orderId, ChangeId changeId, String code)
            implements PaymentEvent {}

    /** @param amount zero when the increase had not been made */
    record AuthorizationDecreased(PaymentId paymentId, OrderId orderId, ChangeId changeId, Money amount, Ledger ledger)
            implements PaymentEvent {}

    /**
     * The provider holds the amount no longer; it is asked to authorise it anew before the capture that found out.
     *
     * @param amount to be authorised anew: all that is not captured
     */
    record AuthorizationExpired(PaymentId paymentId, OrderId orderId, ChangeId changeId, Money amount)
            implements PaymentEvent {}

    /** @param reference the provider's own id of the new authorisation of all that is not captured */
    record AuthorizationRenewed(PaymentId paymentId, OrderId orderId, ChangeId changeId, String reference)
            implements PaymentEvent {}

    /** The capture is to be asked of the provider: for the first time, again after a decline, or after a renewal. */
    record CaptureRequested(PaymentId paymentId, OrderId orderId, ChangeId changeId, Money amount, boolean last)
            implements PaymentEvent {}

    /** @param changeId the shipment */
    record PaymentCaptured(PaymentId paymentId, OrderId orderId, ChangeId changeId, Money amount, Ledger ledger)
            implements PaymentEvent {}

    /**
     * @param code as in {@link PaymentDeclined}; or {@code exceeds_authorized}: more than is authorised and not spoken for,
     *     which is nothing before the authorisation and after a void; or {@code invalid_amount}
     */
    record CaptureDeclined(PaymentId paymentId, OrderId orderId, ChangeId changeId, Money amount, String code)
            implements PaymentEvent {}

    /** Waits for captures that are under way, and is then asked of the provider. */
    record RefundRequested(PaymentId paymentId, OrderId orderId, ChangeId changeId, Money amount)
            implements PaymentEvent {}

    /** @param changeId the return */
    record PaymentRefunded(PaymentId paymentId, OrderId orderId, ChangeId changeId, Money amount, Ledger ledger)
            implements PaymentEvent {}

    /** @param code as in {@link PaymentDeclined}; or {@code exceeds_captured}; or {@code invalid_amount} */
    record RefundDeclined(PaymentId paymentId, OrderId orderId, ChangeId changeId, Money amount, String code)
            implements PaymentEvent {}

    /** Invariant: {@code authorized >= captured >= refunded >= 0}. Giving back an authorisation lowers authorized. */
    record Ledger(Money authorized, Money captured, Money refunded) {}
}
