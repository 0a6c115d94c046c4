package io.tradepost.payment.calls;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.PaymentId;
import io.tradepost.starter.jdbc.BatchedUpdates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** The table of what is to be asked of the provider. */
@Repository
class ProviderCalls {

    private static final String ADD =
            "insert into provider_call (payment_id, kind, conversation) values (?, ?, ?) on conflict do nothing";
    private static final String DONE = "delete from provider_call where payment_id = ? and kind = ?";
    private static final String POSTPONE = """
            update provider_call set attempts = attempts + 1, due_at = now() + ? * interval '1 millisecond'
            where payment_id = ? and kind = ?""";

    // a void waits until the answer to the authorisation is recorded, so that it gives back whatever that was
    private static final String CLAIM = """
            with due as (
                select payment_id, kind from provider_call c
                where due_at <= now() and not (kind = 'VOID' and exists (
                    select from provider_call a where a.payment_id = c.payment_id and a.kind = 'AUTHORIZE'))
                order by due_at limit ? for update of c skip locked)
            update provider_call c set due_at = now() + ? * interval '1 millisecond'
            from due join payment p using (payment_id)
            where c.payment_id = due.payment_id and c.kind = due.kind
            returning c.payment_id, c.kind, c.attempts, p.amount_minor, p.currency, p.token, p.reference,
                c.conversation""";

    private final JdbcClient jdbc;
    private final BatchedUpdates updates;
    private final TransactionOperations transactions;

    ProviderCalls(JdbcClient jdbc, BatchedUpdates updates, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.updates = updates;
        this.transactions = transactions;
    }

    /** Takes calls that are due; nobody else gets them for the length of the lease. */
    List<ProviderCall> claim(int limit, Duration lease) {
        return Objects.requireNonNull(transactions.execute(status -> {
            // a claim that a crash of the database forgets is only made again
            jdbc.sql("set local synchronous_commit = off").update();
            return jdbc.sql(CLAIM)
                    .param(limit)
                    .param(lease.toMillis())
                    .query((row, n) -> call(row))
                    .list();
        }));
    }

    /** With the unit of work under way. */
    void add(PaymentId paymentId, ProviderCall.Kind kind, @Nullable String conversation) {
        updates.add(ADD, paymentId.value(), kind.name(), conversation);
    }

    /** With the unit of work under way. */
    void done(ProviderCall call) {
        updates.add(DONE, call.paymentId().value(), call.kind().name());
    }

    /** With the unit of work under way. */
    void postpone(ProviderCall call, Duration wait) {
        updates.add(
                POSTPONE, wait.toMillis(), call.paymentId().value(), call.kind().name());
    }

    private static ProviderCall call(ResultSet row) throws SQLException {
        return new ProviderCall(
                new PaymentId(row.getString("payment_id")),
                ProviderCall.Kind.valueOf(row.getString("kind")),
                row.getInt("attempts"),
                Money.ofMinor(row.getLong("amount_minor"), row.getString("currency")),
                row.getString("token"),
                row.getString("reference"),
                row.getString("conversation"));
    }
}
