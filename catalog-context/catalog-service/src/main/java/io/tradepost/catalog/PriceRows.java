package io.tradepost.catalog;

import io.tradepost.catalog.ProductView.PastPrice;
import io.tradepost.kernel.Sku;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the tables {@code product_price} and {@code scheduled_price}. */
@Repository
class PriceRows {

    /** Of a product that is priced all the time only the latest are shown. */
    private static final int SHOWN = 1_000;

    private final JdbcClient jdbc;

    PriceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PastPrice> history(Sku sku) {
        return jdbc.sql("""
                        select * from (
                            select version, price, currency, valid_from,
                                   lead(valid_from) over (order by version) as valid_to
                            from product_price where sku = ?
                            order by version desc limit ?) as latest
                        order by version""")
                .param(sku.value())
                .param(SHOWN)
                .query((row, number) -> {
                    Timestamp validTo = row.getTimestamp("valid_to");
                    return new PastPrice(
                            ProductViews.price(row),
                            row.getTimestamp("valid_from").toInstant(),
                            validTo == null ? null : validTo.toInstant());
                })
                .list();
    }

    List<ScheduledPrice> scheduled(Sku sku) {
        return jdbc.sql("select * from scheduled_price where sku = ? order by valid_from")
                .param(sku.value())
                .query((row, number) -> new ScheduledPrice(
                        ProductViews.price(row), row.getTimestamp("valid_from").toInstant()))
                .list();
    }

    /** Products with a price whose moment has come, so many at most, after that one. */
    List<Sku> due(Instant now, String after, int limit) {
        return jdbc.sql("""
                        select distinct sku from scheduled_price where valid_from <= ? and sku > ?
                        order by sku limit ?""")
                .param(Timestamp.from(now))
                .param(after)
                .param(limit)
                .query((row, number) -> new Sku(row.getString(1)))
                .list();
    }
}
