package io.tradepost.query.activity;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import io.tradepost.query.search.Facets;
import io.tradepost.query.search.Moment;
import io.tradepost.query.search.Parameters;
import io.tradepost.query.search.Search;
import io.tradepost.query.search.Sort;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted, and in which order: those that meet all that is given.
 *
 * @param values what fields must be
 * @param itself whether only what happened to an order as a whole is wanted, not to each SKU that it reserves
 * @param from recorded at or after
 * @param to recorded before
 */
public record ActivityQuery(
        Map<String, String> values,
        boolean itself,
        @Nullable Moment from,
        @Nullable Moment to,
        Facets facets,
        Sort sort) {

    private static final String RECORDED = "recordedAt";
    private static final List<String> PLAIN = List.of("key", "messageId", "correlationId");
    private static final Map<String, String> SORTS = Map.of(RECORDED, RECORDED, "at", "at");
    private static final Sort OLDEST_FIRST = new Sort(RECORDED, false);
    private static final Sort LATEST_FIRST = new Sort(RECORDED, true);

    /** What happened to an order, its payment, its reservation and its processes; the oldest first. */
    public static ActivityQuery ofOrder(OrderId orderId) {
        return new ActivityQuery(Map.of("orderId", orderId.value()), true, null, null, Facets.none(), OLDEST_FIRST);
    }

    /** The latest first. */
    public static ActivityQuery ofCustomer(CustomerId customerId) {
        return latest("customerId", customerId.value());
    }

    /** The latest first. */
    public static ActivityQuery ofSku(Sku sku) {
        return latest("sku", sku.value());
    }

    static ActivityQuery of(Parameters parameters) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "orderId", parameters.one("orderId", OrderId::new));
        put(values, "customerId", parameters.one("customerId", CustomerId::new));
        put(values, "sku", parameters.one("sku", Sku::new));
        PLAIN.forEach(name -> put(values, name, parameters.one(name, Function.identity())));
        Sort sort = parameters.one("sort", Sort.by(SORTS));
        return new ActivityQuery(
                values,
                parameters.flag("itself"),
                parameters.one("from", Moment::of),
                parameters.one("to", Moment::of),
                Facets.of(parameters, ActivityFacet.values()),
                sort == null ? LATEST_FIRST : sort);
    }

    /** What the hits and their order depend on. */
    String question() {
        return new ActivityQuery(values, itself, from, to, new Facets(facets.chosen(), List.of()), sort).toString();
    }

    /** Without the facets. */
    Query query() {
        BoolQuery.Builder all = new BoolQuery.Builder();
        values.forEach(
                (field, value) -> all.filter(f -> f.term(t -> t.field(field).value(value))));
        if (itself) {
            all.mustNot(n -> n.exists(e -> e.field("sku")));
        }
        if (from != null || to != null) {
            all.filter(f -> f.range(r -> r.date(recorded -> {
                recorded.field(RECORDED);
                if (from != null) {
                    recorded.gte(from.instant().toString());
                }
                return to == null ? recorded : recorded.lt(to.instant().toString());
            })));
        }
        return Query.of(query -> query.bool(all.build()));
    }

    /** What was recorded in the same millisecond, in the order of its key. */
    List<SortOptions> ties() {
        return List.of(tie(RECORDED), tie("key"), tie("sequence"), tie("context"));
    }

    private SortOptions tie(String field) {
        return sort.descending() ? Search.descending(field) : Search.ascending(field);
    }

    private static ActivityQuery latest(String field, String value) {
        return new ActivityQuery(Map.of(field, value), false, null, null, Facets.none(), LATEST_FIRST);
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }
}
