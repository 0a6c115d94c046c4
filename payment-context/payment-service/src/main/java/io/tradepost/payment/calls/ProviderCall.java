package io.tradepost.payment.calls;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import io.tradepost.payment.PaymentReference;
import io.tradepost.payment.provider.Wish;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something to ask of the provider.
 *
 * @param version of the event that asks for it
 * @param reference of the capture, refund or increase that it is about; null for the first authorisation and a void
 * @param silences attempts without an answer so far
 * @param amount of a void: what is to be kept; of a decrease: zero, which means the whole increase
 * @param authorization the provider's own id of the authorisation, once it has told it
 * @param conversation the message that this call goes back to in the end
 */
record ProviderCall(
        PaymentId paymentId,
        OrderId orderId,
        long version,
        Kind kind,
        @Nullable String reference,
        int silences,
        Money amount,
        String token,
        @Nullable String authorization,
        @Nullable String conversation) {

    enum Kind {
        AUTHORIZE,
        INCREASE,
        DECREASE,
        CAPTURE,
        RENEW,
        VOID,
        REFUND;

        /** Whether somebody waits for a yes or no, so that silence must end as a no. */
        boolean canBeGivenUp() {
            return this == AUTHORIZE || this == INCREASE;
        }
    }

    ChangeId changeId() {
        return new ChangeId(orderId, Objects.requireNonNull(reference));
    }

    /** The payment was authorised over nothing, without the provider. */
    boolean holdsNothing() {
        return PaymentReference.NOTHING_HELD.equals(authorization);
    }

    Wish wish() {
        return new Wish(paymentId.value(), idempotencyKey(), amount, holdsNothing() ? null : authorization);
    }

    /**
     * The first authorisation is one per payment, an increase one per change, and a decrease takes back what was made under
     * the increase's key. All else may be asked again after a decline, which is another event and so another key.
     */
    String idempotencyKey() {
        return switch (kind) {
            case AUTHORIZE -> paymentId.value();
            case INCREASE, DECREASE -> paymentId + ":increase:" + reference;
            case CAPTURE, RENEW, REFUND ->
                String.join(
                        ":",
                        paymentId.value(),
                        kind.name().toLowerCase(Locale.ROOT),
                        reference,
                        String.valueOf(version));
            case VOID -> paymentId + ":void:" + version;
        };
    }
}
