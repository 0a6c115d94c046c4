package io.tradepost.order.view;

import static java.util.stream.Collectors.toMap;

import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.OrderId;
import io.tradepost.order.life.OrderStatus;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the table {@code order_view}: what is asked of many orders at once. */
@Component
public final class OrderIndex {

    private final JdbcClient jdbc;

    OrderIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of those orders that exist; empty for one from before there were any. */
    public Map<OrderId, String> requestFingerprints(Collection<OrderId> orderIds) {
        return among(
                orderIds,
                "select order_id, coalesce(request_fingerprint, '') from order_view where order_id = any(?)",
                (row, number) -> Map.entry(new OrderId(row.getString(1)), row.getString(2)));
    }

    /** Of those orders that exist. */
    public Map<OrderId, OrderStatus> statuses(Collection<OrderId> orderIds) {
        return among(
                orderIds,
                "select order_id, stage, held, in_transit from order_view where order_id = any(?)",
                (row, number) -> Map.entry(
                        new OrderId(row.getString("order_id")),
                        new Standing(
                                        Stage.valueOf(row.getString("stage")),
                                        row.getBoolean("held"),
                                        row.getInt("in_transit"))
                                .status()));
    }

    /** Of those orders that exist; empty for one that a guest placed and that is nobody else's yet. */
    public Map<OrderId, Optional<CustomerId>> customers(Collection<OrderId> orderIds) {
        return among(
                orderIds,
                "select order_id, customer_id from order_view where order_id = any(?)",
                (row, number) -> Map.entry(
                        new OrderId(row.getString(1)),
                        Optional.ofNullable(row.getString(2)).map(CustomerId::new)));
    }

    private <V> Map<OrderId, V> among(Collection<OrderId> orderIds, String sql, RowMapper<Map.Entry<OrderId, V>> row) {
        return jdbc.sql(sql).param(keys(orderIds)).query(row).list().stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String[] keys(Collection<OrderId> orderIds) {
        return orderIds.stream().map(OrderId::value).toArray(String[]::new);
    }
}
