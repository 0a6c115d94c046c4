package io.tradepost.query.orders;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.DateRangeQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Sku;
import io.tradepost.query.search.Facets;
import io.tradepost.query.search.FreeText;
import io.tradepost.query.search.Moment;
import io.tradepost.query.search.Parameters;
import io.tradepost.query.search.Sort;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which orders are wanted, and in which order: those that meet all that is given.
 *
 * @param from placed at or after
 * @param to placed before
 * @param waiting whether only those are wanted that wait for stock; of the SKU, if one is given
 * @param sort null for those first that the text fits best, then the newest
 * @param highlight whether to show where the text was found
 */
public record OrderQuery(
        @Nullable FreeText q,
        @Nullable CustomerId customerId,
        @Nullable Sku sku,
        @Nullable Moment from,
        @Nullable Moment to,
        boolean waiting,
        Facets facets,
        @Nullable Sort sort,
        boolean highlight) {

    private static final Map<String, String> SORTS =
            Map.of("placedAt", "placedAt", "total", "total", "refunded", "refunded", "orderId", "orderId");

    public static OrderQuery of(Parameters parameters) {
        return new OrderQuery(
                parameters.one("q", FreeText::new),
                parameters.one("customerId", CustomerId::new),
                parameters.one("sku", Sku::new),
                parameters.one("from", Moment::of),
                parameters.one("to", Moment::of),
                parameters.flag("waiting"),
                Facets.of(parameters, OrderFacet.values()),
                parameters.one("sort", Sort.by(SORTS)),
                parameters.flag("highlight"));
    }

    /** The newest of a customer. */
    public static OrderQuery of(CustomerId customer) {
        return new OrderQuery(null, customer, null, null, null, false, Facets.none(), null, false);
    }

    /** The newest with a product. */
    public static OrderQuery of(Sku sku) {
        return new OrderQuery(null, null, sku, null, null, false, Facets.none(), null, false);
    }

    /** What someone typed. */
    public static OrderQuery of(@Nullable FreeText q) {
        return new OrderQuery(q, null, null, null, null, false, Facets.none(), null, true);
    }

    /** The same, with the text marked where it was found, and counts of all that hits can be narrowed by. */
    public OrderQuery forPeople() {
        Facets counted = new Facets(facets.chosen(), List.of(OrderFacet.values()));
        return new OrderQuery(q, customerId, sku, from, to, waiting, counted, sort, true);
    }

    /** What the hits and their order depend on. */
    String question() {
        return new OrderQuery(
                        q, customerId, sku, from, to, waiting, new Facets(facets.chosen(), List.of()), sort, false)
                .toString();
    }

    /** Without the facets. */
    Query query() {
        BoolQuery.Builder all = new BoolQuery.Builder();
        if (q != null && !q.isEmpty()) {
            all.must(q.query());
        }
        if (customerId != null) {
            all.filter(f -> f.term(t -> t.field("customerId").value(customerId.value())));
        }
        if (sku != null) {
            all.filter(f -> f.term(t -> t.field("skus").value(sku.value())));
        }
        if (waiting) {
            all.filter(sku == null ? some("backordered") : waitingFor(sku));
        }
        if (from != null || to != null) {
            all.filter(f -> f.range(r -> r.date(this::placedAt)));
        }
        return Query.of(query -> query.bool(all.build()));
    }

    private static Query waitingFor(Sku sku) {
        Query line = Query.of(q ->
                q.bool(b -> b.filter(f -> f.term(t -> t.field("lines.sku").value(sku.value())))
                        .filter(some("lines.backordered"))));
        return Query.of(q -> q.nested(n -> n.path("lines").query(line)));
    }

    private static Query some(String units) {
        return Query.of(q -> q.range(r -> r.number(n -> n.field(units).gt(0.0))));
    }

    private DateRangeQuery.Builder placedAt(DateRangeQuery.Builder range) {
        range.field("placedAt");
        if (from != null) {
            range.gte(from.instant().toString());
        }
        return to == null ? range : range.lt(to.instant().toString());
    }
}
