package io.tradepost.payment.api;

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

    /** The authorisation is to be given back at the provider. */
    record PaymentVoidRequested(PaymentId paymentId, OrderId orderId, String reason) implements PaymentEvent {}

    /** @param reference null when there was nothing to give back */
    record PaymentVoided(
            PaymentId paymentId, OrderId orderId, @Nullable String reference) implements PaymentEvent {}
}
