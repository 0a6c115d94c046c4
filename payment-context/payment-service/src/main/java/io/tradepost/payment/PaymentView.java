package io.tradepost.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment as it stands.
 *
 * @param amount that was asked for; null when the payment was voided before it was asked for
 * @param authorized that we may take; null unless the payment stands authorised
 * @param reference the provider's own id of the authorisation
 * @param reason why it was declined or voided
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaymentView(
        PaymentId paymentId,
        OrderId orderId,
        PaymentState status,
        @Nullable Money amount,
        @Nullable Money authorized,
        @Nullable String reference,
        @Nullable String reason,
        long version,
        List<Step> history) {

    /** @param type the event's name, such as {@code PaymentAuthorized} */
    record Step(String type, Instant at) {}
}
