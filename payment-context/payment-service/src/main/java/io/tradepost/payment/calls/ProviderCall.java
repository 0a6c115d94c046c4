package io.tradepost.payment.calls;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.PaymentId;
import org.jspecify.annotations.Nullable;

/**
 * Something to ask of the provider.
 *
 * @param silences attempts without an answer so far
 * @param reference of the authorisation, once the provider has told it
 * @param conversation the message that this call goes back to in the end
 */
record ProviderCall(
        PaymentId paymentId,
        Kind kind,
        int silences,
        Money amount,
        String token,
        @Nullable String reference,
        @Nullable String conversation) {

    enum Kind {
        AUTHORIZE,
        VOID
    }

    /** One payment is one authorisation at the provider, however often it is asked for. */
    String idempotencyKey() {
        return paymentId.value();
    }
}
