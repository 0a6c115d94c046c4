package io.tradepost.query.stock;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.tradepost.query.search.Facets;
import io.tradepost.query.search.FreeText;
import io.tradepost.query.search.Parameters;
import io.tradepost.query.search.Sort;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which SKUs' stock is wanted, and in which order.
 *
 * @param sort null for those first that the text fits best, then what is low
 * @param highlight whether to show where the text was found
 */
public record StockQuery(
        @Nullable FreeText q, Facets facets, @Nullable Sort sort, boolean highlight) {

    private static final Map<String, String> SORTS = Stream.of(
                    "sku", "name", "category", "onHand", "reserved", "available", "movedAt", "lastReceivedAt")
            .collect(Collectors.toMap(Function.identity(), name -> "name".equals(name) ? "byName" : name));
    private static final List<String> YES = List.of("true");

    public static StockQuery of(Parameters parameters) {
        return new StockQuery(
                parameters.one("q", FreeText::new),
                Facets.of(parameters, StockFacet.values()),
                parameters.one("sort", Sort.by(SORTS)),
                parameters.flag("highlight"));
    }

    /** What is low anywhere. */
    static StockQuery low() {
        return new StockQuery(null, new Facets(Map.of(StockFacet.LOW, YES), List.of()), null, false);
    }

    /** With all facets counted and all finds marked. */
    public StockQuery forPeople() {
        return new StockQuery(q, new Facets(facets.chosen(), Arrays.asList(StockFacet.values())), sort, true);
    }

    /** What the hits and their order depend on. */
    String question() {
        return new StockQuery(q, new Facets(facets.chosen(), List.of()), sort, false).toString();
    }

    /** Without the facets. */
    Query query() {
        return Query.of(query -> query.bool(all -> q == null || q.isEmpty() ? all : all.must(q.query())));
    }

    /** With the facets: what is to be low, is so in one of the warehouses that are chosen. */
    Query within() {
        Query all = facets.within(query());
        List<String> warehouses = facets.chosen().getOrDefault(StockFacet.WAREHOUSE, List.of());
        if (warehouses.isEmpty() || !YES.equals(facets.chosen().get(StockFacet.LOW))) {
            return all;
        }
        List<FieldValue> there = warehouses.stream().map(FieldValue::of).toList();
        return Query.of(query -> query.bool(b ->
                b.must(all).filter(f -> f.terms(t -> t.field("lowIn").terms(v -> v.value(there))))));
    }
}
