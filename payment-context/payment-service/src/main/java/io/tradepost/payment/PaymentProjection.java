package io.tradepost.payment;

import io.tradepost.kernel.Money;
import io.tradepost.payment.api.PaymentEvent;
import io.tradepost.payment.api.PaymentEvent.Ledger;
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
    private static final String PUT_PAYMENT = """
            insert into payment as p (payment_id, order_id, status, amount_minor, currency, token, reference, reason,
                authorized_minor, captured_minor, refunded_minor, lapsed, version)
            select ?, ?, ?, ?::bigint, ?::text, ?::text, ?::text, ?::text, ?::bigint, ?::bigint, ?::bigint, ?::boolean,
                ?::bigint
            on conflict (payment_id) do update set
                status = case when excluded.status = 'NONE'
                                or p.status = 'VOID_REQUESTED' and excluded.status <> 'VOIDED'
                              then p.status else excluded.status end,
                amount_minor = coalesce(excluded.amount_minor, p.amount_minor),
                currency = coalesce(excluded.currency, p.currency),
                token = coalesce(excluded.token, p.token),
                reference = coalesce(excluded.reference, p.reference),
                reason = coalesce(excluded.reason, p.reason),
                authorized_minor = coalesce(excluded.authorized_minor, p.authorized_minor),
                captured_minor = coalesce(excluded.captured_minor, p.captured_minor),
                refunded_minor = coalesce(excluded.refunded_minor, p.refunded_minor),
                lapsed = coalesce(excluded.lapsed, p.lapsed),
                version = excluded.version
            where p.version < excluded.version""";

    private static final String PUT_ENTRY = """
            insert into payment_entry as c (payment_id, kind, reference, amount_minor, status, code, at, version)
            select ?, ?, ?, ?::bigint, ?, ?::text, ?::timestamptz, ?::bigint
            on conflict (payment_id, kind, reference) do update set
                amount_minor = coalesce(excluded.amount_minor, c.amount_minor),
                status = excluded.status,
                code = excluded.code,
                at = excluded.at,
                version = excluded.version
            where c.version < excluded.version""";

    private final BatchedUpdates updates;

    PaymentProjection(BatchedUpdates updates) {
        this.updates = updates;
    }

    @EventHandler
    void on(PaymentEvent event, @SequenceNumber long version, @Timestamp Instant at) {
        put(event, version, PaymentRow.of(event));
        EntryRow entry = EntryRow.of(event);
        if (entry != null) {
            put(event, version, at, entry);
        }
    }

    private void put(PaymentEvent event, long version, PaymentRow row) {
        Ledger ledger = row.ledger();
        Money amount = row.amount();
        updates.add(
                PUT_PAYMENT,
                event.paymentId().value(),
                event.orderId().value(),
                row.state() == null ? PaymentState.NONE.name() : row.state().name(),
                minor(amount),
                amount == null ? null : amount.currency(),
                row.token(),
                row.reference(),
                row.reason(),
                ledger == null ? null : minor(ledger.authorized()),
                ledger == null ? null : minor(ledger.captured()),
                ledger == null ? null : minor(ledger.refunded()),
                row.lapsed(),
                version);
    }

    private void put(PaymentEvent event, long version, Instant at, EntryRow entry) {
        updates.add(
                PUT_ENTRY,
                event.paymentId().value(),
                entry.kind().name(),
                entry.change().reference(),
                minor(entry.amount()),
                entry.status().name(),
                entry.code(),
                at,
                version);
    }

    private static @Nullable Long minor(@Nullable Money amount) {
        return amount == null ? null : amount.minor();
    }
}
