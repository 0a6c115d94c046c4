package io.tradepost.query.exports;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;
import io.tradepost.query.exports.Manifest.Listed;
import io.tradepost.query.exports.Manifest.Part;
import io.tradepost.query.search.Buckets;
import io.tradepost.query.search.Buckets.Grouping;
import io.tradepost.query.search.PointInTime;
import io.tradepost.query.search.Search;
import io.tradepost.query.search.Searching;
import io.tradepost.query.search.Sort;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the views for others to load. */
@Component
class Exports {

    private static final Query ALL = Query.of(q -> q.matchAll(m -> m));
    private static final String DAY = "day";
    private static final String VERSIONS = "versions";
    private static final String LATEST = "latest";
    private static final int AT_ONCE = 5_000;

    private final Searching searching;

    Exports(Searching searching) {
        this.searching = searching;
    }

    /** Takes rows one by one. */
    @FunctionalInterface
    interface Taking {
        void take(ObjectNode row) throws IOException;
    }

    Manifest manifest() {
        return new Manifest(
                "UTC",
                Arrays.stream(Dataset.values())
                        .map(dataset -> new Listed(dataset.toString(), parts(dataset)))
                        .toList());
    }

    private List<Part> parts(Dataset dataset) {
        List<Part> parts = new ArrayList<>();
        try (PointInTime index = searching.at(dataset.index())) {
            Buckets buckets = new Buckets(index, new Grouping(ALL, List.of(groups(dataset)), measures(), AT_ONCE));
            while (buckets.hasNext()) {
                parts.add(part(dataset, buckets.next()));
            }
        }
        return parts;
    }

    /** Everything of a dataset without days is of one index. */
    private static NamedValue<CompositeAggregationSource> groups(Dataset dataset) {
        String field = dataset.day();
        return NamedValue.of(
                DAY,
                field == null
                        ? CompositeAggregationSource.of(s -> s.terms(t -> t.field("_index")))
                        : CompositeAggregationSource.of(
                                s -> s.dateHistogram(d -> d.field(field).calendarInterval(i -> i.time("1d")))));
    }

    /** Versions of documents only grow, and so does their sum with each change. */
    private static Map<String, Aggregation> measures() {
        return Map.of(
                VERSIONS, Aggregation.of(a -> a.sum(s -> s.field("_version"))),
                LATEST, Aggregation.of(a -> a.max(m -> m.field("_seq_no"))));
    }

    private static Part part(Dataset dataset, CompositeBucket bucket) {
        var key = Objects.requireNonNull(bucket.key().get(DAY));
        long versions = measure(bucket, VERSIONS);
        String link = "/api/exports/" + dataset;
        String schema = dataset.index().name() + "-" + bucket.docCount() + "-" + Long.toHexString(versions);
        if (dataset.day() == null) {
            return new Part(
                    null,
                    bucket.docCount(),
                    key.stringValue() + "-" + bucket.docCount() + "-" + Long.toHexString(measure(bucket, LATEST)),
                    link);
        }
        LocalDate day =
                Instant.ofEpochMilli(key.longValue()).atZone(ZoneOffset.UTC).toLocalDate();
        return new Part(day, bucket.docCount(), schema, link + "?day=" + day);
    }

    private static long measure(CompositeBucket bucket, String name) {
        var found = Objects.requireNonNull(bucket.aggregations().get(name));
        Double value = VERSIONS.equals(name) ? found.sum().value() : found.max().value();
        return value == null ? 0 : value.longValue();
    }

    /** Every row, as it is at this moment, a few at a time. */
    void each(Dataset dataset, @Nullable LocalDate day, Taking taking) throws IOException {
        String field = dataset.day();
        Search search = new Search(
                dataset.index(),
                dataset.toString(),
                field == null || day == null ? ALL : of(field, day),
                new Sort(field == null ? "_doc" : field, false),
                List.of(),
                Map.of(),
                null);
        searching.each(search, JsonNode.class, hit -> {
            ObjectNode row = (ObjectNode) Objects.requireNonNull(hit.source());
            row.remove(Dataset.internal());
            row.put("id", hit.id());
            taking.take(row);
        });
    }

    private static Query of(String field, LocalDate day) {
        return Query.of(q -> q.range(r -> r.date(d -> d.field(field)
                .gte(day.atStartOfDay(ZoneOffset.UTC).toInstant().toString())
                .lt(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toString()))));
    }
}
