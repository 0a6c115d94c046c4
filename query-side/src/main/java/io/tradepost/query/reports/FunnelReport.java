package io.tradepost.query.reports;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.aggregations.FilterAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Percentiles;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;
import io.tradepost.query.orders.OrdersView;
import io.tradepost.query.reports.FunnelRow.State;
import io.tradepost.query.search.PointInTime;
import io.tradepost.query.search.Searching;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far orders come, and how long each step takes. */
@Component
public class FunnelReport implements Report<FunnelRow> {

    private static final String PERIOD = "period";
    private static final String KEY = "key";
    private static final String TIME = "time";
    private static final int COMPRESSION = 500;
    private static final String MEDIAN = "50.0";
    private static final String P95 = "95.0";

    /** Which orders came to a state, and where the time that they stayed in it is; null for the last. */
    private record Step(Query reached, @Nullable String stay) {}

    private static final Map<State, Step> STEPS = steps();

    private final Searching searching;

    FunnelReport(Searching searching) {
        this.searching = searching;
    }

    @Override
    public String name() {
        return "funnel";
    }

    @Override
    public String title() {
        return "Order funnel";
    }

    @Override
    public String question() {
        return "How far do orders come, and how long do they stay in each state?";
    }

    @Override
    public List<Interval> intervals() {
        return List.of(Interval.values());
    }

    @Override
    public List<Dimension> dimensions() {
        return List.of(Dimension.COUNTRY);
    }

    @Override
    public List<Column<FunnelRow>> columns() {
        return List.of(
                Column.date(PERIOD, FunnelRow::period),
                Column.text(KEY, FunnelRow::key),
                Column.text("state", FunnelRow::state),
                Column.count("orders", FunnelRow::orders),
                Column.rate("share", FunnelRow::share),
                Column.millis("p50Millis", FunnelRow::p50Millis),
                Column.millis("p95Millis", FunnelRow::p95Millis));
    }

    @Override
    public Answer<FunnelRow> answer(ReportQuery query) {
        Map<String, Aggregation> measures = new LinkedHashMap<>();
        STEPS.forEach((state, step) -> measures.put(state.name(), measure(step)));
        List<FunnelRow> rows = new ArrayList<>();
        try (PointInTime orders = searching.at(OrdersView.INDEX)) {
            Walk walk =
                    Walk.over(orders, Facts.during("placedAt", query.start(), query.end()), sources(query), measures);
            while (walk.hasNext()) {
                Group group = walk.next();
                STEPS.forEach((state, step) -> rows.add(row(group, query, state, step)));
            }
        }
        return Answer.of(Map.of(), rows);
    }

    /** A composite needs something to group by: whether the order is there is the same for all. */
    private static List<NamedValue<CompositeAggregationSource>> sources(ReportQuery query) {
        List<NamedValue<CompositeAggregationSource>> sources = new ArrayList<>();
        if (query.interval() != null) {
            sources.add(Sources.period(PERIOD, "placedAt", query.interval(), query.zone()));
        }
        if (query.by() != null) {
            sources.add(Sources.fieldOrNone(KEY, query.by().field()));
        }
        if (sources.isEmpty()) {
            sources.add(Sources.fieldOrNone("all", "_index"));
        }
        return sources;
    }

    private static FunnelRow row(Group group, ReportQuery query, State state, Step step) {
        FilterAggregate reached = group.measure(state.name()).filter();
        Map<String, String> times = Map.of();
        if (step.stay() != null) {
            Percentiles found = Group.aggregate(reached.aggregations(), TIME)
                    .tdigestPercentiles()
                    .values();
            times = found.keyed();
        }
        return new FunnelRow(
                group.dateOrNone(PERIOD, query.zone()),
                group.textOrNone(KEY),
                state,
                reached.docCount(),
                Rates.share(reached.docCount(), group.count()),
                millis(times.get(MEDIAN)),
                millis(times.get(P95)));
    }

    /** Elasticsearch has no number for the times of no orders. */
    private static @Nullable Long millis(@Nullable String time) {
        if (time == null) {
            return null;
        }
        double millis = Double.parseDouble(time);
        return Double.isNaN(millis) ? null : Math.round(millis);
    }

    private static Aggregation measure(Step step) {
        return Aggregation.of(a -> {
            var filter = a.filter(step.reached());
            String stay = step.stay();
            return stay == null
                    ? filter
                    : filter.aggregations(
                            TIME,
                            t -> t.percentiles(p -> p.field(stay)
                                    .percents(List.of(50.0, 95.0))
                                    .tdigest(d -> d.compression(COMPRESSION))));
        });
    }

    private static Map<State, Step> steps() {
        Map<State, Step> steps = new EnumMap<>(State.class);
        steps.put(State.PLACED, new Step(Query.of(q -> q.matchAll(m -> m)), "stages.placedToConfirmed"));
        steps.put(State.CONFIRMED, new Step(passed("milestones.confirmed"), "stages.confirmedToShipped"));
        steps.put(State.SHIPPED, new Step(passed("milestones.shipped"), "stages.shippedToDelivered"));
        steps.put(State.DELIVERED, new Step(passed("milestones.delivered"), null));
        steps.put(State.REJECTED, new Step(Facts.term("stage", "REJECTED"), "stages.placedToEnded"));
        steps.put(State.CANCELLED, new Step(Facts.term("stage", "CANCELLED"), "stages.placedToEnded"));
        return steps;
    }

    private static Query passed(String milestone) {
        return Query.of(q -> q.exists(e -> e.field(milestone)));
    }
}
