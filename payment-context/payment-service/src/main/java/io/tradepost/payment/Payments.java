package io.tradepost.payment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import io.tradepost.payment.PaymentView.Entry;
import io.tradepost.payment.PaymentView.EntryStatus;
import io.tradepost.payment.api.PaymentEvent.Ledger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The payments as they stand. */
@Repository
class Payments {

    private static final String ENTRIES = """
            select c.*, p.currency from payment_entry c join payment p using (payment_id)
            where payment_id = ? order by c.reference""";

    private static final String HISTORY = """
            select payload_type, time_stamp from domain_event
            where aggregate_identifier = ? order by sequence_number""";

    private record Booked(String kind, Entry entry) {}

    private final JdbcClient jdbc;

    Payments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean exists(PaymentId id) {
        return jdbc.sql("select exists (select from payment where payment_id = ?)")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    Optional<PaymentView> find(PaymentId id) {
        List<PaymentView.Step> history =
                jdbc.sql(HISTORY).param(id.value()).query((row, n) -> step(row)).list();
        Map<String, List<Entry>> entries =
                jdbc.sql(ENTRIES).param(id.value()).query((row, n) -> booked(row)).list().stream()
                        .collect(groupingBy(Booked::kind, mapping(Booked::entry, toList())));
        return jdbc.sql("select * from payment where payment_id = ?")
                .param(id.value())
                .query((row, n) -> view(row, entries, history))
                .optional();
    }

    private static PaymentView.Step step(ResultSet row) throws SQLException {
        String type = row.getString("payload_type");
        return new PaymentView.Step(
                type.substring(type.lastIndexOf('$') + 1), Instant.parse(row.getString("time_stamp")));
    }

    private static Booked booked(ResultSet row) throws SQLException {
        return new Booked(
                row.getString("kind"),
                new Entry(
                        row.getString("reference"),
                        money(row, "amount_minor"),
                        EntryStatus.valueOf(row.getString("status")),
                        row.getString("code"),
                        instant(row)));
    }

    private static PaymentView view(ResultSet row, Map<String, List<Entry>> entries, List<PaymentView.Step> history)
            throws SQLException {
        Ledger ledger = ledger(row);
        boolean lapsed = row.getBoolean("lapsed");
        return new PaymentView(
                new PaymentId(row.getString("payment_id")),
                new OrderId(row.getString("order_id")),
                PaymentStatus.of(PaymentState.valueOf(row.getString("status")), ledger, lapsed),
                money(row, "amount_minor"),
                ledger == null || !lapsed
                        ? ledger
                        : new Ledger(ledger.captured(), ledger.captured(), ledger.refunded()),
                row.getString("reference"),
                row.getString("reason"),
                entries.getOrDefault("CAPTURE", List.of()),
                entries.getOrDefault("REFUND", List.of()),
                entries.getOrDefault("INCREASE", List.of()),
                row.getLong("version"),
                history);
    }

    private static @Nullable Ledger ledger(ResultSet row) throws SQLException {
        Money authorized = money(row, "authorized_minor");
        Money captured = money(row, "captured_minor");
        Money refunded = money(row, "refunded_minor");
        return authorized == null || captured == null || refunded == null
                ? null
                : new Ledger(authorized, captured, refunded);
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        String currency = row.getString("currency");
        long minor = row.getLong(column);
        return currency == null || row.wasNull() ? null : Money.ofMinor(minor, currency);
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("at", Timestamp.class).toInstant();
    }
}
