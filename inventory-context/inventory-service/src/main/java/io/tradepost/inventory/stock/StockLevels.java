package io.tradepost.inventory.stock;

import io.tradepost.inventory.api.InventoryEvent.Balance;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.Warehouse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the table {@code stock_item}. */
@Component
public final class StockLevels {

    private final JdbcClient jdbc;

    StockLevels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In one query, however many SKUs; in the order in which stock is taken. */
    public List<StockLevel> of(Collection<Sku> skus) {
        String[] keys = skus.stream().map(Sku::value).toArray(String[]::new);
        return jdbc.sql("select * from stock_item where sku = any(?) order by sku, warehouse <> 'MAIN', warehouse")
                .param(keys)
                .query(StockLevels::level)
                .list();
    }

    /** Those at their threshold or below it, the emptiest first. */
    public List<StockLevel> low(int most) {
        return jdbc.sql("""
                        select * from stock_item where threshold is not null and on_hand - reserved <= threshold
                        order by on_hand - reserved - threshold, sku, warehouse limit ?""").param(most).query(StockLevels::level).list();
    }

    private static StockLevel level(ResultSet row, int number) throws SQLException {
        return new StockLevel(
                new StockItemId(new Sku(row.getString("sku")), new Warehouse(row.getString("warehouse"))),
                new Balance(row.getLong("on_hand"), row.getLong("reserved")),
                row.getObject("threshold", Long.class),
                row.getLong("version"));
    }
}
