package io.tradepost.customer;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.tradepost.customer.CustomerView.Standing;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads the tables {@code customer} and {@code guest_order}. */
@Repository
class CustomerRows {

    /** @param fingerprint of all that the registration said; null if that is not known */
    record Registration(CustomerId customerId, @Nullable String fingerprint, boolean erased, long version) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CustomerRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    CustomerRow get(CustomerId customerId) {
        return jdbc.sql("""
                        select customer.*, array(select order_id from guest_order g where g.customer_id = customer.customer_id
                                                 order by g.version, g.order_id) as guest_orders
                        from customer where customer_id = ?""")
                .param(customerId.value())
                .query(this::row)
                .optional()
                .orElseThrow(() -> CustomerRefusal.unknown(customerId));
    }

    /** In one query, however many are asked for. */
    List<Standing> standings(Collection<CustomerId> customerIds) {
        String[] keys = customerIds.stream().map(CustomerId::value).toArray(String[]::new);
        return jdbc.sql("""
                        select customer_id, blocked or erased from customer where customer_id = any(?)
                        order by customer_id""")
                .param(keys)
                .query((row, number) -> new Standing(new CustomerId(row.getString(1)), row.getBoolean(2)))
                .list();
    }

    Map<CustomerId, Registration> registrations(Collection<CustomerId> customerIds) {
        String[] keys = customerIds.stream().map(CustomerId::value).toArray(String[]::new);
        return jdbc
                .sql("select customer_id, registration, erased, version from customer where customer_id = any(?)")
                .param(keys)
                .query((row, number) -> new Registration(
                        new CustomerId(row.getString("customer_id")),
                        row.getString("registration"),
                        row.getBoolean("erased"),
                        row.getLong("version")))
                .list()
                .stream()
                .collect(toMap(Registration::customerId, identity()));
    }

    /** Whose guest orders these are already known to be. */
    Map<OrderId, CustomerId> guests(Collection<OrderId> orderIds) {
        String[] keys = orderIds.stream().map(OrderId::value).toArray(String[]::new);
        Map<OrderId, CustomerId> guests = new HashMap<>();
        jdbc.sql("select order_id, customer_id from guest_order where order_id = any(?)")
                .param(keys)
                .query(row -> {
                    guests.put(new OrderId(row.getString(1)), new CustomerId(row.getString(2)));
                });
        return guests;
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
                Arrays.stream((String[]) row.getArray("guest_orders").getArray())
                        .map(OrderId::new)
                        .toList(),
                row.getLong("version"));
    }
}
