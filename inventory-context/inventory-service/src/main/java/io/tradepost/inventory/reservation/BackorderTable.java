package io.tradepost.inventory.reservation;

import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.SkuQuantity;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code backorder}; places come from a sequence, which is in order because those who join take turns. */
@Component
final class BackorderTable implements WaitingList {

    private final JdbcClient jdbc;

    BackorderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void join(OrderId order, Collection<SkuQuantity> lines) {
        jdbc.sql("insert into backorder (order_id, sku, quantity) select ?, * from unnest(?::text[], ?::bigint[])")
                .param(order.value())
                .param(lines.stream().map(line -> line.sku().value()).toArray(String[]::new))
                .param(lines.stream().map(SkuQuantity::quantity).toArray(Long[]::new))
                .update();
    }

    @Override
    public List<Waiting> next(Map<Sku, Long> free) {
        return jdbc.sql("""
                        select order_id, sku, quantity from (
                          select order_id, sku, quantity, place, free,
                                 sum(quantity) over (partition by sku order by place) - quantity as before
                          from backorder join unnest(?::text[], ?::bigint[]) as offer (sku, free) using (sku)) as line
                        where before < free order by place""")
                .param(free.keySet().stream().map(Sku::value).toArray(String[]::new))
                .param(free.values().toArray(Long[]::new))
                .query((row, number) -> new Waiting(
                        new OrderId(row.getString("order_id")), new Sku(row.getString("sku")), row.getLong("quantity")))
                .list();
    }

    @Override
    public void served(OrderId order, Sku sku, long quantity) {
        int done = jdbc.sql("delete from backorder where order_id = ? and sku = ? and quantity <= ?")
                .params(order.value(), sku.value(), quantity)
                .update();
        if (done == 0) {
            jdbc.sql("update backorder set quantity = quantity - ? where order_id = ? and sku = ?")
                    .params(quantity, order.value(), sku.value())
                    .update();
        }
    }

    @Override
    public void leave(OrderId order) {
        jdbc.sql("delete from backorder where order_id = ?")
                .param(order.value())
                .update();
    }
}
