package io.tradepost.query.payments;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The payment of an order and how it came about.
 *
 * @param reason why it was declined or voided
 * @param authorized of an authorisation that has expired, and was not made anew, what was captured; null while nothing but a refusal or a void has happened; captured and refunded likewise
 * @param entries in their order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaymentBook(
        PaymentId paymentId,
        OrderId orderId,
        PaymentStatus status,
        @Nullable String reason,
        @Nullable Money authorized,
        @Nullable Money captured,
        @Nullable Money refunded,
        List<Entry> entries) {

    /**
     * @param reference of the shipment, return or amendment
     * @param providerReference the provider's own id
     * @param code why it was declined
     * @param at when it was recorded
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            PaymentStep what,
            @Nullable String reference,
            @Nullable String providerReference,
            @Nullable Money amount,
            @Nullable String code,
            Instant at) {}

    static PaymentBook of(PaymentDocument payment) {
        String currency = payment.currency();
        return new PaymentBook(
                payment.paymentId(),
                payment.orderId(),
                payment.status(),
                payment.reason(),
                money(payment.lapsed() ? payment.captured() : payment.authorized(), currency),
                money(payment.captured(), currency),
                money(payment.refunded(), currency),
                payment.entries().stream()
                        .map(entry -> new Entry(
                                entry.what(),
                                entry.reference(),
                                entry.providerReference(),
                                money(entry.amount(), currency),
                                entry.code(),
                                entry.at()))
                        .toList());
    }

    private static @Nullable Money money(@Nullable Long minor, @Nullable String currency) {
        return minor == null || currency == null ? null : Money.ofMinor(minor, currency);
    }
}
