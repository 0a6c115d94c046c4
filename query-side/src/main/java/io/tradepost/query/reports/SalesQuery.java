package io.tradepost.query.reports;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.DateRangeQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.tradepost.order.api.OrderLine.LineKind;
import io.tradepost.query.search.Moment;
import io.tradepost.query.search.Parameters;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about.
 *
 * @param from facts at or after; a date begins in the zone
 * @param to facts before
 * @param kind lines of this kind only
 */
record SalesQuery(
        @Nullable Moment from,
        @Nullable Moment to,
        ZoneId zone,
        @Nullable Interval interval,
        @Nullable Dimension by,
        @Nullable LineKind kind,
        @Nullable Ranking sort,
        @Nullable RowLimit size) {

    SalesQuery {
        if (from != null && to != null && !from.in(zone).isBefore(to.in(zone))) {
            throw new IllegalArgumentException("to must be later than from");
        }
    }

    /** @param zone where days begin unless the request says otherwise */
    static SalesQuery of(Parameters parameters, ZoneId zone) {
        Zone asked = parameters.one("zone", Zone::of);
        return new SalesQuery(
                parameters.one("from", Moment::of),
                parameters.one("to", Moment::of),
                asked == null ? zone : asked.id(),
                parameters.choice("interval", Interval.values()),
                parameters.choice("by", Dimension.values()),
                parameters.choice("kind", LineKind.values()),
                parameters.one("sort", Ranking::of),
                parameters.one("size", RowLimit::of));
    }

    Query facts() {
        BoolQuery.Builder all = new BoolQuery.Builder();
        if (from != null || to != null) {
            all.filter(f -> f.range(r -> r.date(this::at)));
        }
        if (kind != null) {
            all.filter(f -> f.term(t -> t.field("kind").value(kind.name())));
        }
        return Query.of(q -> q.bool(all.build()));
    }

    private DateRangeQuery.Builder at(DateRangeQuery.Builder range) {
        range.field("at");
        if (from != null) {
            range.gte(from.in(zone).toString());
        }
        return to == null ? range : range.lt(to.in(zone).toString());
    }
}
