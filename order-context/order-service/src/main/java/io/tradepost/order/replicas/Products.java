package io.tradepost.order.replicas;

import static java.util.function.Predicate.not;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.starter.TradepostProperties;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Finds products: all in one query, and those that are not there yet with the catalog. */
@Component
public final class Products {

    private static final int ASKED_AT_ONCE = 2_000;

    private final JdbcClient jdbc;
    private final Owner catalog;

    Products(JdbcClient jdbc, TradepostProperties tradepost, RestClient.Builder http) {
        this.jdbc = jdbc;
        this.catalog = new Owner("catalog", tradepost.services().get("catalog"), http);
    }

    public Found<Sku, Product> find(Collection<Sku> skus) {
        Map<Sku, Product> known = new HashMap<>();
        replicated(skus).forEach(product -> known.put(product.sku(), product));
        List<Sku> missing =
                skus.stream().distinct().filter(not(known::containsKey)).toList();
        Set<Sku> unanswered = new HashSet<>();
        for (int from = 0; from < missing.size(); from += ASKED_AT_ONCE) {
            List<Sku> some = missing.subList(from, Math.min(from + ASKED_AT_ONCE, missing.size()));
            ask(some)
                    .ifPresentOrElse(
                            products -> products.forEach(product -> known.put(product.sku(), product)),
                            () -> unanswered.addAll(some));
        }
        return new Found<>(known, unanswered);
    }

    private List<Product> replicated(Collection<Sku> skus) {
        return jdbc.sql("""
                        select sku, name, category, unit_price, currency, discontinued from product_replica
                        where sku = any(?) and name_version >= 0 and category_version >= 0 and price_version >= 0""")
                .param(skus.stream().map(Sku::value).distinct().toArray(String[]::new))
                .query(Products::product)
                .list();
    }

    private Optional<List<Product>> ask(List<Sku> skus) {
        return catalog.ask("/api/products/batch", new Question(skus), Answer.class)
                .map(Answer::products);
    }

    private static Product product(ResultSet row, int number) throws SQLException {
        return new Product(
                new Sku(row.getString("sku")),
                row.getString("name"),
                row.getString("category"),
                UnitPrice.ofTenThousandths(row.getLong("unit_price"), row.getString("currency")),
                row.getBoolean("discontinued"));
    }

    private record Question(List<Sku> skus) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Answer(List<Product> products) {}
}
