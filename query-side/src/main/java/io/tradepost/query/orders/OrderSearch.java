package io.tradepost.query.orders;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.tradepost.kernel.Money;
import io.tradepost.query.search.Searching;
import java.util.Comparator;
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

    public OrderPage find(OrderQuery query) {
        int size = query.size().value();
        SearchResponse<OrderDocument> answer = searching.ask(request(query), OrderDocument.class);
        List<Hit<OrderDocument>> hits = answer.hits().hits();
        return new OrderPage(
                Objects.requireNonNull(answer.hits().total()).value(),
                value(answer),
                hits.stream()
                        .limit(size)
                        .map(Hit::source)
                        .filter(Objects::nonNull)
                        .map(OrderPage.Item::of)
                        .toList(),
                Searching.next(query.question(), hits, size));
    }

    private static SearchRequest request(OrderQuery query) {
        return SearchRequest.of(s -> {
            s.index(OrdersView.INDEX.alias())
                    .query(query.query())
                    .size(query.size().value() + 1)
                    .trackTotalHits(t -> t.enabled(true))
                    .sort(o -> o.score(f -> f.order(SortOrder.Desc)))
                    .sort(o -> o.field(f -> f.field("placedAt").order(SortOrder.Desc)))
                    .sort(o -> o.field(f -> f.field("orderId").order(SortOrder.Asc)))
                    .aggregations(
                            "value",
                            a -> a.terms(t -> t.field("currency").size(CURRENCIES))
                                    .aggregations("sum", sum -> sum.sum(f -> f.field("total"))));
            if (query.cursor() != null) {
                s.searchAfter(query.cursor().in(query.question()));
            }
            return s;
        });
    }

    private static List<Money> value(SearchResponse<OrderDocument> answer) {
        return aggregate(answer.aggregations(), "value").sterms().buckets().array().stream()
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
