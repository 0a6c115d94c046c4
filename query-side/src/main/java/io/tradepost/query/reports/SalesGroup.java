package io.tradepost.query.reports;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import co.elastic.clients.util.NamedValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the facts of one row have in common. */
record SalesGroup(@Nullable LocalDate period, @Nullable String key, String currency) {

    private static final String PERIOD = "period";
    private static final String KEY = "key";
    private static final String CURRENCY = "currency";

    /** Groups in the order of rows, each divided further by a field. */
    static List<NamedValue<CompositeAggregationSource>> sources(SalesQuery query, String division) {
        List<NamedValue<CompositeAggregationSource>> sources = new ArrayList<>();
        Interval interval = query.interval();
        if (interval != null) {
            sources.add(NamedValue.of(
                    PERIOD,
                    CompositeAggregationSource.of(s -> s.dateHistogram(d -> d.field("at")
                            .calendarInterval(t -> t.time(interval.unit()))
                            .timeZone(query.zone().getId())))));
        }
        Dimension by = query.by();
        if (by != null) {
            sources.add(NamedValue.of(
                    KEY,
                    CompositeAggregationSource.of(
                            s -> s.terms(t -> t.field(by.field()).missingBucket(true)))));
        }
        sources.add(NamedValue.of(CURRENCY, terms(CURRENCY)));
        sources.add(NamedValue.of(division, terms(division)));
        return sources;
    }

    static SalesGroup of(CompositeBucket bucket, SalesQuery query) {
        Map<String, FieldValue> keys = bucket.key();
        FieldValue period = keys.get(PERIOD);
        FieldValue key = keys.get(KEY);
        return new SalesGroup(
                period == null
                        ? null
                        : Instant.ofEpochMilli(period.longValue())
                                .atZone(query.zone())
                                .toLocalDate(),
                key == null || key.isNull() ? null : key.stringValue(),
                Objects.requireNonNull(keys.get(CURRENCY)).stringValue());
    }

    private static CompositeAggregationSource terms(String field) {
        return CompositeAggregationSource.of(s -> s.terms(t -> t.field(field)));
    }
}
