package io.tradepost.catalog;

import io.tradepost.catalog.ProductView.Category;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.UnitPrice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the table {@code product}. */
@Repository
class ProductViews {

    private static final JsonMapper JSON = JsonMapper.builder().build();

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

    List<Category> categories() {
        return jdbc.sql("""
                        select category, count(*) from product where category is not null and not discontinued
                        group by category order by category""")
                .query((row, number) -> new Category(row.getString(1), row.getLong(2)))
                .list();
    }

    static UnitPrice price(ResultSet row) throws SQLException {
        return UnitPrice.ofTenThousandths(row.getLong("price"), row.getString("currency"));
    }

    private static ProductView view(ResultSet row, int number) throws SQLException {
        String attributes = row.getString("attributes");
        return new ProductView(
                new Sku(row.getString("sku")),
                row.getString("name"),
                row.getString("description"),
                row.getString("category"),
                price(row),
                attributes == null ? Map.of() : JSON.readValue(attributes, new TypeReference<>() {}),
                row.getBoolean("discontinued"),
                row.getLong("version"));
    }
}
