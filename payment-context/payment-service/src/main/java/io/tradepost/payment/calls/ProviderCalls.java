package io.tradepost.payment.calls;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import io.tradepost.payment.calls.ProviderCall.Kind;
import io.tradepost.starter.jdbc.BatchedUpdates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** The table of what is to be asked of the provider. */
@Repository
class ProviderCalls {

    private static final String ADD = """
            insert into provider_call (payment_id, version, kind, reference, amount_minor, conversation)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String DONE = "delete from provider_call where payment_id = ? and version = ?";
    private static final String FORGET =
            "delete from provider_call where payment_id = ? and kind = ? and reference = ? and version < ?";
    private static final String POSTPONE = """
            update provider_call set attempts = attempts + 1, due_at = now() + ? * interval '1 millisecond'
            where payment_id = ? and version = ?""";
    private static final String STANDING = """
            select c.payment_id, c.version from provider_call c
            join unnest(?, ?) as asked (payment_id, version) using (payment_id, version)
            order by c.payment_id, c.version for update of c""";

    // the calls of a payment one after the other, so that each finds what those before it have done
    private static final String CLAIM = """
            with due as (
                select payment_id, version from provider_call c
                where due_at <= now() and not exists (
                    select from provider_call e
                    where e.payment_id = c.payment_id and (e.place, e.version) < (c.place, c.version))
                order by due_at limit ? for update of c skip locked)
            update provider_call c set due_at = now() + ? * interval '1 millisecond'
            from due join payment p using (payment_id)
            where c.payment_id = due.payment_id and c.version = due.version
            returning c.payment_id, p.order_id, c.version, c.kind, c.reference, c.attempts, c.amount_minor, p.currency,
                p.token, p.reference as authorization_reference, c.conversation""";

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
    void add(PaymentId paymentId, long version, Errand errand, @Nullable String conversation) {
        ChangeId change = errand.change();
        updates.add(
                ADD,
                paymentId.value(),
                version,
                errand.kind().name(),
                change == null ? null : change.reference(),
                errand.minor(),
                conversation);
    }

    /** With the unit of work under way: a call from before that version of the payment is not to be made after all. */
    void forget(PaymentId paymentId, Kind kind, ChangeId change, long version) {
        updates.add(FORGET, paymentId.value(), kind.name(), change.reference(), version);
    }

    /**
     * Those replies whose call still stands, which it then does until the transaction ends. All others were answered in
     * another way meanwhile, and what they say is no longer true.
     */
    List<Reply> standing(List<Reply> replies) {
        Set<Place> standing = jdbc.sql(STANDING)
                .param(replies.stream()
                        .map(reply -> reply.call().paymentId().value())
                        .toArray(String[]::new))
                .param(replies.stream().map(reply -> reply.call().version()).toArray(Long[]::new))
                .query((row, n) -> new Place(row.getString("payment_id"), row.getLong("version")))
                .set();
        return replies.stream()
                .filter(reply -> standing.contains(Place.of(reply.call())))
                .toList();
    }

    /** With the unit of work under way. */
    void done(ProviderCall call) {
        updates.add(DONE, call.paymentId().value(), call.version());
    }

    /** With the unit of work under way. */
    void postpone(ProviderCall call, Duration wait) {
        updates.add(POSTPONE, wait.toMillis(), call.paymentId().value(), call.version());
    }

    private record Place(String paymentId, long version) {
        static Place of(ProviderCall call) {
            return new Place(call.paymentId().value(), call.version());
        }
    }

    private static ProviderCall call(ResultSet row) throws SQLException {
        return new ProviderCall(
                new PaymentId(row.getString("payment_id")),
                new OrderId(row.getString("order_id")),
                row.getLong("version"),
                Kind.valueOf(row.getString("kind")),
                row.getString("reference"),
                row.getInt("attempts"),
                Money.ofMinor(row.getLong("amount_minor"), row.getString("currency")),
                row.getString("token"),
                row.getString("authorization_reference"),
                row.getString("conversation"));
    }
}
