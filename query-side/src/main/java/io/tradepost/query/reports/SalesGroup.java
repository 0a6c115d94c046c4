package io.tradepost.query.reports;

import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.util.NamedValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the figures of one row have in common. */
record SalesGroup(@Nullable LocalDate period, @Nullable String key, String currency) {

    private static final String PERIOD = "period";
    private static final String KEY = "key";
    private static final String CURRENCY = "currency";

    static final Comparator<SalesGroup> ORDER = Comparator.comparing(
                    SalesGroup::period, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(SalesGroup::key, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .thenComparing(SalesGroup::currency);

    /**
     * Groups in the order of rows.
     *
     * @param prefix where the fields are, beside the root
     * @param at the time that decides on the period
     */
    static List<NamedValue<CompositeAggregationSource>> sources(ReportQuery query, String prefix, String at) {
        List<NamedValue<CompositeAggregationSource>> sources = new ArrayList<>();
        if (query.interval() != null) {
            sources.add(Sources.period(PERIOD, prefix + at, query.interval(), query.zone()));
        }
        if (query.by() != null) {
            sources.add(Sources.fieldOrNone(KEY, prefix + query.by().field()));
        }
        sources.add(Sources.field(CURRENCY, prefix + CURRENCY));
        return sources;
    }

    static SalesGroup of(Group group, ReportQuery query) {
        return new SalesGroup(
                group.dateOrNone(PERIOD, query.zone()),
                group.textOrNone(KEY),
                Objects.requireNonNull(group.textOrNone(CURRENCY)));
    }
}
