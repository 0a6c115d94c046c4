package io.tradepost.customer;

import io.tradepost.customer.CustomerView.Standing;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads the table {@code customer}. */
@Repository
class CustomerRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CustomerRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    CustomerRow get(CustomerId customerId) {
        return jdbc.sql("select * from customer where customer_id = ?")
                .param(customerId.value())
                .query(this::row)
                .optional()
                .orElseThrow(() -> CustomerRefusal.unknown(customerId));
    }

    /** In one query, however many are asked for. */
    List<Standing> standings(Collection<CustomerId> customerIds) {
        String[] keys = customerIds.stream().map(CustomerId::value).toArray(String[]::new);
        return jdbc.sql("select customer_id, blocked from customer where customer_id = any(?) order by customer_id")
                .param(keys)
                .query((row, number) -> new Standing(new CustomerId(row.getString(1)), row.getBoolean(2)))
                .list();
    }

    private CustomerRow row(ResultSet row, int number) throws SQLException {
        return new CustomerRow(
                new CustomerId(row.getString("customer_id")),
                json.readValue(row.getString("person"), Sealed.class),
                List.of(json.readValue(row.getString("addresses"), CustomerRow.SealedAddress[].class)),
                row.getString("default_address"),
                new ContactPreferences(
                        row.getBoolean("by_email"), row.getBoolean("by_phone"), row.getBoolean("by_post")),
                row.getBoolean("blocked"),
                row.getLong("version"));
    }
}
