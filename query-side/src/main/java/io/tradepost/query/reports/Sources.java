package io.tradepost.query.reports;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.util.NamedValue;
import java.time.ZoneId;

/** What a walk over groups is ordered by, and what it measures. */
final class Sources {

    private Sources() {}

    /** Documents without the field are left out. */
    static NamedValue<CompositeAggregationSource> field(String name) {
        return field(name, name);
    }

    static NamedValue<CompositeAggregationSource> field(String name, String path) {
        return NamedValue.of(name, CompositeAggregationSource.of(s -> s.terms(t -> t.field(path))));
    }

    /** Documents without the field come first. */
    static NamedValue<CompositeAggregationSource> fieldOrNone(String name, String path) {
        return NamedValue.of(
                name,
                CompositeAggregationSource.of(s -> s.terms(t -> t.field(path).missingBucket(true))));
    }

    static NamedValue<CompositeAggregationSource> period(String name, String path, Interval interval, ZoneId zone) {
        return NamedValue.of(
                name,
                CompositeAggregationSource.of(s -> s.dateHistogram(d -> d.field(path)
                        .calendarInterval(t -> t.time(interval.unit()))
                        .timeZone(zone.getId()))));
    }

    static Aggregation sum(String path) {
        return Aggregation.of(a -> a.sum(s -> s.field(path)));
    }
}
