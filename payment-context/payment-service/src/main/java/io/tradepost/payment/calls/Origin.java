package io.tradepost.payment.calls;

import io.tradepost.kernel.PaymentId;
import org.jspecify.annotations.Nullable;

/**
 * The event that asks for a call.
 *
 * @param conversation the message that the event goes back to in the end
 */
record Origin(PaymentId paymentId, long version, @Nullable String conversation) {}
