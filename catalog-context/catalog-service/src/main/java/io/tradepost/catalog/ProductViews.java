package io.tradepost.catalog;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the table {@code product}. */
@Repository
class ProductViews {

    private final JdbcClient jdbc;

    ProductViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ProductView> find(Sku sku) {
        return findAll(List.of(sku)).stream().findFirst();
    }

    /** In one query, however many are asked for. */
    List<ProductView> findAll(Collection<Sku> skus) {
        String[] keys = skus.stream().map(Sku::value).toArray(String[]::new);
        return jdbc.sql("select * from product where sku = any(?) order by sku")
                .param(keys)
                .query(ProductViews::view)
                .list();
    }

    private static ProductView view(ResultSet row, int number) throws SQLException {
        return new ProductView(
                new Sku(row.getString("sku")),
                row.getString("name"),
                row.getString("description"),
                row.getString("category"),
                Money.ofMinor(row.getLong("price"), row.getString("currency")),
                row.getBoolean("discontinued"),
                row.getLong("version"));
    }
}
