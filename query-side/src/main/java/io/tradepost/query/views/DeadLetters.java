package io.tradepost.query.views;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.util.NamedValue;
import io.tradepost.query.elastic.Index;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What views could not take, in the index {@code dead-letters}, for an operator to see. */
final class DeadLetters {

    static final Index INDEX = new Index("dead-letters", 1);

    private static final String KEY = "key";
    private static final int PAGE = 1_000;

    private DeadLetters() {}

    /** The keys whose further events must wait. */
    static Set<String> blockedKeys(ElasticsearchClient elasticsearch, String view) throws IOException {
        elasticsearch.indices().refresh(r -> r.index(INDEX.name()));
        Set<String> keys = new HashSet<>();
        Map<String, FieldValue> after = Map.of();
        do {
            CompositeAggregate page = page(elasticsearch, view, keysAfter(after));
            page.buckets()
                    .array()
                    .forEach(b ->
                            keys.add(Objects.requireNonNull(b.key().get(KEY)).stringValue()));
            after = page.afterKey();
        } while (!after.isEmpty());
        return keys;
    }

    private static CompositeAggregate page(ElasticsearchClient elasticsearch, String view, Aggregation keys)
            throws IOException {
        Aggregate page = elasticsearch
                .search(
                        s -> s.index(INDEX.name())
                                .size(0)
                                .query(q -> q.term(t -> t.field("view").value(view)))
                                .aggregations(KEY, keys),
                        Void.class)
                .aggregations()
                .get(KEY);
        return Objects.requireNonNull(page).composite();
    }

    private static Aggregation keysAfter(Map<String, FieldValue> after) {
        CompositeAggregationSource byKey = CompositeAggregationSource.of(s -> s.terms(t -> t.field(KEY)));
        return Aggregation.of(a -> a.composite(c -> {
            c.size(PAGE).sources(NamedValue.of(KEY, byKey));
            return after.isEmpty() ? c : c.after(after);
        }));
    }
}
