package io.tradepost.query.search;

import static java.util.stream.Collectors.joining;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What hits are narrowed to, and what is counted beside them. A facet's own choice does not narrow its counts: they say
 * how many there would be of each value.
 *
 * @param chosen hits have one of these values, in each facet
 * @param counted facets whose values are counted
 */
public record Facets(Map<Facet, List<String>> chosen, List<Facet> counted) {

    private static final int VALUES = 50;
    private static final String WITHIN = "within";
    private static final String BY_VALUE = "byValue";

    /** How many hits have a value. */
    public record Count(String value, long count) {}

    public static Facets none() {
        return new Facets(Map.of(), List.of());
    }

    /** Reads {@code status=PLACED&status=SHIPPED&facets=country,status}. */
    public static Facets of(Parameters parameters, Facet... all) {
        Map<Facet, List<String>> chosen = new LinkedHashMap<>();
        for (Facet facet : all) {
            List<String> values = parameters.all(facet.toString()).stream()
                    .map(text -> Parameters.read(facet.toString(), text, value -> checked(facet, value)))
                    .sorted()
                    .toList();
            if (!values.isEmpty()) {
                chosen.put(facet, values);
            }
        }
        List<Facet> counted = parameters.all("facets").stream()
                .flatMap(names -> Arrays.stream(names.split(",", -1)))
                .map(name -> Parameters.read("facets", name, text -> named(text, all)))
                .distinct()
                .toList();
        return new Facets(chosen, counted);
    }

    /** @param query the search without its facets */
    public Query within(Query query) {
        return allBut(null, query);
    }

    public Map<String, Aggregation> counts(Query query) {
        Map<String, Aggregation> counts = new HashMap<>();
        for (Facet facet : counted) {
            Aggregation byValue =
                    Aggregation.of(a -> a.terms(t -> t.field(facet.field()).size(VALUES)));
            Aggregation within =
                    Aggregation.of(a -> a.filter(allBut(facet, query)).aggregations(BY_VALUE, byValue));
            counts.put(name(facet), Aggregation.of(a -> a.global(g -> g).aggregations(WITHIN, within)));
        }
        return counts;
    }

    /** The most frequent values of each counted facet. */
    public Map<String, List<Count>> read(Map<String, Aggregate> answer) {
        Map<String, List<Count>> counts = new LinkedHashMap<>();
        for (Facet facet : counted) {
            Aggregate within = Objects.requireNonNull(Objects.requireNonNull(answer.get(name(facet)))
                    .global()
                    .aggregations()
                    .get(WITHIN));
            Aggregate byValue =
                    Objects.requireNonNull(within.filter().aggregations().get(BY_VALUE));
            counts.put(facet.toString(), values(byValue));
        }
        return counts;
    }

    private static List<Count> values(Aggregate byValue) {
        if (byValue.isLterms()) {
            return byValue.lterms().buckets().array().stream()
                    .map(b -> new Count(String.valueOf(b.keyAsString()), b.docCount()))
                    .toList();
        }
        if (byValue.isSterms()) {
            return byValue.sterms().buckets().array().stream()
                    .map(b -> new Count(b.key().stringValue(), b.docCount()))
                    .toList();
        }
        return List.of();
    }

    private Query allBut(@Nullable Facet own, Query query) {
        BoolQuery.Builder all = new BoolQuery.Builder().must(query);
        chosen.forEach((facet, values) -> {
            if (!facet.equals(own)) {
                List<FieldValue> terms = values.stream().map(FieldValue::of).toList();
                all.filter(f -> f.terms(t -> t.field(facet.field()).terms(v -> v.value(terms))));
            }
        });
        return Query.of(q -> q.bool(all.build()));
    }

    private static String checked(Facet facet, String value) {
        if (!facet.possible().isEmpty() && !facet.possible().contains(value)) {
            throw new IllegalArgumentException("must be one of " + String.join(", ", facet.possible()));
        }
        return value;
    }

    private static Facet named(String name, Facet... all) {
        return Arrays.stream(all)
                .filter(facet -> facet.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "must be of " + Arrays.stream(all).map(Object::toString).collect(joining(", "))));
    }

    private static String name(Facet facet) {
        return "facet-" + facet;
    }
}
