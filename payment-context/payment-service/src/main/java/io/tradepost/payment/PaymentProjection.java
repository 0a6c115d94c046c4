package io.tradepost.payment;

import io.tradepost.kernel.Money;
import io.tradepost.payment.api.PaymentEvent;
import io.tradepost.payment.api.PaymentEvent.PaymentAuthorized;
import io.tradepost.payment.api.PaymentEvent.PaymentDeclined;
import io.tradepost.payment.api.PaymentEvent.PaymentHeldForReview;
import io.tradepost.payment.api.PaymentEvent.PaymentRequested;
import io.tradepost.payment.api.PaymentEvent.PaymentVoidRequested;
import io.tradepost.payment.api.PaymentEvent.PaymentVoided;
import io.tradepost.starter.jdbc.BatchedUpdates;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the payments' rows in the transaction of their events. */
@Component
@ProcessingGroup("payments")
final class PaymentProjection {

    // one statement for every event, so that a batch of them keeps its order; as a select, which no driver rewrites to
    // one insert of many rows, where a payment could not occur twice
    private static final String UPSERT = """
            insert into payment as p
                (payment_id, order_id, status, amount_minor, currency, token, reference, reason, version)
            select ?, ?, ?, ?::bigint, ?::text, ?::text, ?::text, ?::text, ?::bigint
            on conflict (payment_id) do update set
                status = case when p.status = 'VOID_REQUESTED' and excluded.status <> 'VOIDED'
                              then p.status else excluded.status end,
                amount_minor = coalesce(excluded.amount_minor, p.amount_minor),
                currency = coalesce(excluded.currency, p.currency),
                token = coalesce(excluded.token, p.token),
                reference = coalesce(excluded.reference, p.reference),
                reason = coalesce(excluded.reason, p.reason),
                version = excluded.version
            where p.version < excluded.version""";

    private static final String STEP =
            "insert into payment_history (payment_id, version, type, at) values (?, ?, ?, ?) on conflict do nothing";

    private final BatchedUpdates updates;

    PaymentProjection(BatchedUpdates updates) {
        this.updates = updates;
    }

    @EventHandler
    void on(PaymentEvent event, @SequenceNumber long version, @Timestamp Instant at) {
        switch (event) {
            case PaymentRequested e -> put(e, version, PaymentState.REQUESTED, e.amount(), e.token(), null, null);
            case PaymentAuthorized e -> put(e, version, PaymentState.AUTHORIZED, null, null, e.reference(), null);
            case PaymentDeclined e -> put(e, version, PaymentState.DECLINED, null, null, null, e.code());
            case PaymentHeldForReview e -> put(e, version, PaymentState.IN_REVIEW, null, null, e.reference(), null);
            case PaymentVoidRequested e -> put(e, version, PaymentState.VOID_REQUESTED, null, null, null, e.reason());
            case PaymentVoided e -> put(e, version, PaymentState.VOIDED, null, null, e.reference(), null);
        }
        updates.add(STEP, event.paymentId().value(), version, event.getClass().getSimpleName(), at);
    }

    private void put(
            PaymentEvent event,
            long version,
            PaymentState status,
            @Nullable Money amount,
            @Nullable String token,
            @Nullable String reference,
            @Nullable String reason) {
        updates.add(
                UPSERT,
                event.paymentId().value(),
                event.orderId().value(),
                status.name(),
                amount == null ? null : amount.minor(),
                amount == null ? null : amount.currency(),
                token,
                reference,
                reason,
                version);
    }
}
