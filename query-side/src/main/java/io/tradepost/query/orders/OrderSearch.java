package io.tradepost.query.orders;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.tradepost.kernel.Money;
import io.tradepost.query.search.Found;
import io.tradepost.query.search.FreeText;
import io.tradepost.query.search.Paging;
import io.tradepost.query.search.Search;
import io.tradepost.query.search.Searching;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

@Component
public class OrderSearch {

    private static final int CURRENCIES = 200;

    private final Searching searching;

    OrderSearch(Searching searching) {
        this.searching = searching;
    }

    /** Takes orders one by one. */
    @FunctionalInterface
    interface Taking {
        void take(OrderDocument order) throws IOException;
    }

    public OrderPage find(OrderQuery query, Paging paging) {
        Map<String, Aggregation> aside = new HashMap<>(query.facets().counts(query.query()));
        aside.put(
                "value",
                Aggregation.of(a -> a.terms(t -> t.field("currency").size(CURRENCIES))
                        .aggregations("sum", sum -> sum.sum(f -> f.field("total")))));
        Found<OrderDocument> found = searching.find(search(query, aside), paging, OrderDocument.class);
        return new OrderPage(
                found.total(),
                value(found.aside()),
                found.hits().stream()
                        .map(hit -> OrderPage.Item.of(Objects.requireNonNull(hit.source()), hit.highlight()))
                        .toList(),
                query.facets().read(found.aside()),
                found.next());
    }

    /** All that there are at this moment, in the query's order. */
    void each(OrderQuery query, Taking orders) throws IOException {
        searching.each(
                search(query, Map.of()), OrderDocument.class, hit -> orders.take(Objects.requireNonNull(hit.source())));
    }

    private static Search search(OrderQuery query, Map<String, Aggregation> aside) {
        FreeText text = query.q();
        Query all = query.facets().within(query.query());
        return new Search(
                OrdersView.INDEX,
                query.question(),
                all,
                query.sort(),
                List.of(Search.descending("placedAt"), Search.ascending("orderId")),
                aside,
                query.highlight() && text != null && !text.isEmpty()
                        ? text.highlight("orderId", "customerId", "lines.name", "lines.sku")
                        : null);
    }

    private static List<Money> value(Map<String, Aggregate> aside) {
        return aggregate(aside, "value").sterms().buckets().array().stream()
                .map(bucket -> Money.ofMinor(
                        Math.round(Objects.requireNonNull(
                                aggregate(bucket.aggregations(), "sum").sum().value())),
                        bucket.key().stringValue()))
                .sorted(Comparator.comparing(Money::currency))
                .toList();
    }

    private static Aggregate aggregate(Map<String, Aggregate> all, String name) {
        return Objects.requireNonNull(all.get(name));
    }
}
