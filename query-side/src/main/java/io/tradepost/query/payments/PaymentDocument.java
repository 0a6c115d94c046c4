package io.tradepost.query.payments;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import io.tradepost.payment.api.PaymentEvent.Ledger;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An order's payment. Amounts are minor units of the currency.
 *
 * @param state how far the authorisation is
 * @param reason why it was declined or voided
 * @param currency null while no event has told it
 */
record PaymentDocument(
        PaymentId paymentId,
        OrderId orderId,
        PaymentStatus state,
        @Nullable String reason,
        @Nullable String currency,
        long authorized,
        long captured,
        long refunded,
        List<Entry> entries) {

    private static final Set<PaymentStep> AUTHORISING =
            EnumSet.of(PaymentStep.AUTHORIZED, PaymentStep.EXPIRED, PaymentStep.RENEWED);

    /**
     * @param reference of the shipment, return or amendment
     * @param providerReference the provider's own id
     * @param code why it was declined
     * @param at when it was recorded
     */
    record Entry(
            PaymentStep what,
            @Nullable String reference,
            @Nullable String providerReference,
            @Nullable Long amount,
            @Nullable String code,
            Instant at) {}

    static PaymentDocument none(PaymentId paymentId, OrderId orderId) {
        return new PaymentDocument(paymentId, orderId, PaymentStatus.REQUESTED, null, null, 0, 0, 0, List.of());
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    PaymentStatus status() {
        if (captured == 0) {
            return lapsed() && state == PaymentStatus.AUTHORIZED ? PaymentStatus.EXPIRED : state;
        }
        if (refunded > 0) {
            return refunded == captured ? PaymentStatus.REFUNDED : PaymentStatus.PARTLY_REFUNDED;
        }
        return captured == authorized ? PaymentStatus.CAPTURED : PaymentStatus.PARTLY_CAPTURED;
    }

    /** Whether the authorisation has expired, and there is no new one. */
    boolean lapsed() {
        return entries.reversed().stream()
                .map(Entry::what)
                .filter(AUTHORISING::contains)
                .findFirst()
                .filter(what -> what == PaymentStep.EXPIRED)
                .isPresent();
    }

    /** What is to be voided stays so until it is, whatever else is answered meanwhile. */
    PaymentDocument in(PaymentStatus next, @Nullable String why) {
        boolean stays = state == PaymentStatus.VOID_REQUESTED && next != PaymentStatus.VOIDED;
        return new PaymentDocument(
                paymentId,
                orderId,
                stays ? state : next,
                why == null || stays ? reason : why,
                currency,
                authorized,
                captured,
                refunded,
                entries);
    }

    PaymentDocument booked(Ledger ledger) {
        return booked(
                ledger.authorized().currency(),
                ledger.authorized().minor(),
                ledger.captured().minor(),
                ledger.refunded().minor());
    }

    PaymentDocument authorized(String unit, long amount) {
        return booked(unit, amount, captured, refunded);
    }

    /** From before there was a ledger nothing could be captured. */
    PaymentDocument voided(@Nullable Ledger ledger) {
        PaymentDocument voided = in(PaymentStatus.VOIDED, null);
        return ledger == null ? voided.booked(currency, captured, captured, refunded) : voided.booked(ledger);
    }

    PaymentDocument with(Entry entry) {
        List<Entry> more = Stream.concat(entries.stream(), Stream.of(entry)).toList();
        return new PaymentDocument(paymentId, orderId, state, reason, currency, authorized, captured, refunded, more);
    }

    private PaymentDocument booked(@Nullable String unit, long held, long taken, long back) {
        return new PaymentDocument(paymentId, orderId, state, reason, unit, held, taken, back, entries);
    }
}
