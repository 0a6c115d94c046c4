package io.tradepost.query.reports;

import io.tradepost.kernel.Money;
import io.tradepost.order.api.OrderLine.LineKind;
import io.tradepost.query.search.Moment;
import io.tradepost.query.search.Parameters;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a report is asked.
 *
 * @param from at or after; a date begins in the zone
 * @param to before
 * @param kind lines of this kind only
 * @param currency amounts in this currency only
 */
public record ReportQuery(
        @Nullable Moment from,
        @Nullable Moment to,
        ZoneId zone,
        @Nullable Interval interval,
        @Nullable Dimension by,
        @Nullable LineKind kind,
        @Nullable String currency,
        @Nullable Ranking sort,
        @Nullable RowLimit size) {

    private static final Set<String> FILTERS = Set.of("kind", "currency");

    /** @param zone where days begin unless the request says otherwise */
    static ReportQuery of(Parameters parameters, Report<?> report, ZoneId zone) {
        refuseWhatMeansNothing(parameters, report);
        Zone asked = parameters.one("zone", Zone::of);
        Interval interval = parameters.choice("interval", report.intervals().toArray(Interval[]::new));
        Dimension by = parameters.choice("by", report.dimensions().toArray(Dimension[]::new));
        ReportQuery query = new ReportQuery(
                parameters.one("from", Moment::of),
                parameters.one("to", Moment::of),
                asked == null ? zone : asked.id(),
                interval == null ? report.interval() : interval,
                by == null ? report.by() : by,
                parameters.choice("kind", LineKind.values()),
                parameters.one("currency", code -> Money.ofMinor(0, code).currency()),
                parameters.one("sort", text -> Ranking.of(text, report.columns())),
                parameters.one("size", RowLimit::of));
        Instant from = query.start();
        Instant to = query.end();
        if (from != null && to != null && !from.isBefore(to)) {
            throw Parameters.unfit("to", to, "must be later than from");
        }
        return query;
    }

    public @Nullable Instant start() {
        return from == null ? null : from.in(zone);
    }

    public @Nullable Instant end() {
        return to == null ? null : to.in(zone);
    }

    private static void refuseWhatMeansNothing(Parameters parameters, Report<?> report) {
        for (String filter : FILTERS) {
            if (!report.filters().contains(filter)) {
                refuse(parameters, filter, report);
            }
        }
        if (report.intervals().isEmpty()) {
            refuse(parameters, "interval", report);
        }
        if (report.dimensions().isEmpty()) {
            refuse(parameters, "by", report);
        }
    }

    private static void refuse(Parameters parameters, String name, Report<?> report) {
        List<String> values = parameters.all(name);
        if (!values.isEmpty()) {
            throw Parameters.unfit(name, values.getFirst(), "means nothing to the report " + report.name());
        }
    }
}
