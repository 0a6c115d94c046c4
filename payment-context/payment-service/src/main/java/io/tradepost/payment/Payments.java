package io.tradepost.payment;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The payments as they stand. */
@Repository
class Payments {

    private final JdbcClient jdbc;

    Payments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PaymentView> find(PaymentId id) {
        List<PaymentView.Step> history = jdbc.sql(
                        "select type, at from payment_history where payment_id = ? order by version")
                .param(id.value())
                .query((row, n) -> new PaymentView.Step(
                        row.getString("type"),
                        row.getObject("at", Timestamp.class).toInstant()))
                .list();
        return jdbc.sql("select * from payment where payment_id = ?")
                .param(id.value())
                .query((row, n) -> view(row, history))
                .optional();
    }

    private static PaymentView view(ResultSet row, List<PaymentView.Step> history) throws SQLException {
        PaymentState status = PaymentState.valueOf(row.getString("status"));
        Money amount = amount(row);
        return new PaymentView(
                new PaymentId(row.getString("payment_id")),
                new OrderId(row.getString("order_id")),
                status,
                amount,
                status == PaymentState.AUTHORIZED ? amount : null,
                row.getString("reference"),
                row.getString("reason"),
                row.getLong("version"),
                history);
    }

    private static @Nullable Money amount(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return currency == null ? null : Money.ofMinor(row.getLong("amount_minor"), currency);
    }
}
