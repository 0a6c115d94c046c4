package io.tradepost.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import io.tradepost.payment.api.PaymentEvent.Ledger;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment as it stands.
 *
 * @param amount that was first asked for; null when the payment was voided before it was asked for
 * @param ledger null when the payment was voided before it was asked for; of an authorisation that has expired, and was not
 *     made anew, only what was captured counts
 * @param reference the provider's own id of the authorisation
 * @param reason why it was declined or voided
 * @param captures one for each shipment, in the order of their references
 * @param refunds one for each return
 * @param increases one for each amendment that needed more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaymentView(
        PaymentId paymentId,
        OrderId orderId,
        PaymentStatus status,
        @Nullable Money amount,
        @Nullable Ledger ledger,
        @Nullable String reference,
        @Nullable String reason,
        List<Entry> captures,
        List<Entry> refunds,
        List<Entry> increases,
        long version,
        List<Step> history) {

    /**
     * @param reference of the shipment, return or amendment
     * @param amount null when an increase was refused or taken back before it was asked for
     * @param code why it was declined
     * @param at when it came to this status
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            String reference,
            @Nullable Money amount,
            EntryStatus status,
            @Nullable String code,
            Instant at) {}

    enum EntryStatus {
        REQUESTED,
        DONE,
        DECLINED,
        TAKEN_BACK
    }

    /** @param type the event's name, such as {@code PaymentAuthorized} */
    record Step(String type, Instant at) {}
}
