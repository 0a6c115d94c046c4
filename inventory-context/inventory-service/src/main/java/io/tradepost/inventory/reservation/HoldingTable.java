package io.tradepost.inventory.reservation;

import io.tradepost.kernel.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code holding}: for which orders how many units are held back, and until when. */
@Component
final class HoldingTable {

    /** @param due when it expires, from the last time that something was reserved; null if nothing was */
    record Movement(long quantity, @Nullable Instant due) {

        Movement and(Movement later) {
            return new Movement(quantity + later.quantity, later.due == null ? due : later.due);
        }
    }

    record Due(OrderId order, Instant at) {}

    private final JdbcClient jdbc;

    HoldingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Map<OrderId, Movement> movements) {
        String[] orders = movements.keySet().stream().map(OrderId::value).toArray(String[]::new);
        Collection<Movement> values = movements.values();
        String[] due = values.stream()
                .map(movement -> movement.due() == null ? null : movement.due().toString())
                .toArray(String[]::new);
        jdbc.sql("""
                        with movement as (select * from unnest(?::text[], ?::bigint[], ?::text[]::timestamptz[])
                                            as m (order_id, quantity, due)),
                          more as (
                            insert into holding as h (order_id, held, due_at)
                            select order_id, quantity, due from movement where due is not null
                            on conflict (order_id) do update set held = h.held + excluded.held, due_at = excluded.due_at)
                        update holding h set held = held + quantity
                        from movement m where m.order_id = h.order_id and m.due is null""")
                .param(orders)
                .param(values.stream().map(Movement::quantity).toArray(Long[]::new))
                .param(due)
                .update();
        jdbc.sql("delete from holding where order_id = any(?) and held = 0")
                .param(orders)
                .update();
    }

    Optional<Instant> dueOf(OrderId order) {
        return jdbc.sql("select * from holding where order_id = ?")
                .param(order.value())
                .query(HoldingTable::due)
                .optional()
                .map(Due::at);
    }

    /** So many of those that are due by now at most, those after the last one known. */
    List<Due> due(Instant now, Due last, int most) {
        return jdbc.sql("""
                        select * from holding where due_at <= ? and (due_at, order_id) > (?, ?)
                        order by due_at, order_id limit ?""")
                .params(
                        Timestamp.from(now),
                        Timestamp.from(last.at()),
                        last.order().value(),
                        most)
                .query(HoldingTable::due)
                .list();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                new OrderId(row.getString("order_id")),
                row.getTimestamp("due_at").toInstant());
    }
}
