package io.tradepost.query.views;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.util.NamedValue;
import io.tradepost.query.elastic.Index;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What views could not take, in the index {@code dead-letters}, for an operator to see. */
final class DeadLetters {

    static final Index INDEX = new Index("dead-letters", 3);

    private static final String TOPIC = "topic";
    private static final String KEY = "key";
    private static final String FIRST = "first";
    private static final int PAGE = 1_000;

    private DeadLetters() {}

    /** A letter that is there already keeps its cause. */
    static void write(ElasticsearchClient elasticsearch, List<DeadLetter> letters) throws IOException {
        List<BulkOperation> operations = letters.stream()
                .map(letter -> BulkOperation.of(op -> op.create(c -> c.index(INDEX.writes())
                        .requireAlias(true)
                        .id(letter.id())
                        .document(letter))))
                .toList();
        Bulk.Unwritten unwritten = Bulk.write(elasticsearch, operations);
        if (!unwritten.refused().isEmpty()) {
            throw new IOException("cannot park: " + unwritten.refused().values());
        }
    }

    /** The keys whose further events must wait. */
    static Blocked blocked(ElasticsearchClient elasticsearch, Home home) throws IOException {
        elasticsearch.indices().refresh(r -> r.index(INDEX.name()));
        Map<Key, Long> since = new HashMap<>();
        Map<String, FieldValue> after = Map.of();
        do {
            CompositeAggregate page = page(elasticsearch, home, keysAfter(after));
            page.buckets()
                    .array()
                    .forEach(b -> since.put(new Key(Key.contextOf(text(b, TOPIC)), text(b, KEY)), first(b)));
            after = page.afterKey();
        } while (!after.isEmpty());
        return new Blocked(since);
    }

    /** Of an index that is no more. */
    static void forget(ElasticsearchClient elasticsearch, String uuid) throws IOException {
        Query ofIndex = Query.of(q -> q.term(t -> t.field("uuid").value(uuid)));
        List<BulkOperation> some;
        do {
            elasticsearch.indices().refresh(r -> r.index(INDEX.name()));
            some = elasticsearch
                    .search(
                            s -> s.index(INDEX.name())
                                    .size(PAGE)
                                    .source(f -> f.fetch(false))
                                    .query(ofIndex),
                            Void.class)
                    .hits()
                    .hits()
                    .stream()
                    .map(hit -> BulkOperation.of(
                            op -> op.delete(d -> d.index(INDEX.name()).id(Objects.requireNonNull(hit.id())))))
                    .toList();
            Bulk.write(elasticsearch, some);
        } while (!some.isEmpty());
    }

    private static String text(CompositeBucket bucket, String field) {
        return Objects.requireNonNull(bucket.key().get(field)).stringValue();
    }

    private static long first(CompositeBucket bucket) {
        Double offset =
                Objects.requireNonNull(bucket.aggregations().get(FIRST)).min().value();
        return Objects.requireNonNull(offset).longValue();
    }

    private static CompositeAggregate page(ElasticsearchClient elasticsearch, Home home, Aggregation keys)
            throws IOException {
        Aggregate page = elasticsearch
                .search(
                        s -> s.index(INDEX.name())
                                .size(0)
                                .query(q -> q.term(t -> t.field("uuid").value(home.uuid())))
                                .aggregations(KEY, keys),
                        Void.class)
                .aggregations()
                .get(KEY);
        return Objects.requireNonNull(page).composite();
    }

    private static Aggregation keysAfter(Map<String, FieldValue> after) {
        return Aggregation.of(a -> a.composite(c -> {
                    c.size(PAGE).sources(by(TOPIC), by(KEY));
                    return after.isEmpty() ? c : c.after(after);
                })
                .aggregations(FIRST, first -> first.min(m -> m.field("offset"))));
    }

    private static NamedValue<CompositeAggregationSource> by(String field) {
        return NamedValue.of(field, CompositeAggregationSource.of(s -> s.terms(t -> t.field(field))));
    }
}
