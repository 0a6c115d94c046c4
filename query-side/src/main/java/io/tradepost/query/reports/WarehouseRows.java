package io.tradepost.query.reports;

import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;
import io.tradepost.query.search.PointInTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sales by the warehouse that they were shipped from, and returns by the one that they came back to. What is no goods is
 * of no warehouse, and so is a credit.
 */
final class WarehouseRows {

    private static final String KIND = "kind";
    private static final String ORDER = "orderId";
    private static final String AMOUNT = "amount";
    private static final String UNITS = "units";
    private static final String PREFIX = Parts.PATH + ".";

    private final ReportQuery query;
    private final Map<SalesGroup, SalesTally> tallies = new TreeMap<>(SalesGroup.ORDER);

    WarehouseRows(ReportQuery query) {
        this.query = query;
    }

    List<SalesRow> rows(PointInTime shipments, PointInTime facts) {
        sold(shipments);
        Walk back = Walk.over(
                facts,
                Facts.all(Facts.of(query), Facts.NO_SALES),
                SalesGroup.sources(query, "", "at"),
                Map.of(AMOUNT, Sources.sum(AMOUNT), UNITS, Sources.sum(UNITS)));
        while (back.hasNext()) {
            Group group = back.next();
            tally(group).cameBack(group.sum(AMOUNT), group.sum(UNITS));
        }
        List<SalesRow> rows = new ArrayList<>();
        tallies.forEach((group, tally) -> rows.add(tally.row(group)));
        return rows;
    }

    /** An order counts once in each group, whatever kinds of lines it has there. */
    private void sold(PointInTime shipments) {
        Query which = Facts.during("at", query.start(), query.end());
        Walk sums = Parts.over(
                shipments,
                which,
                divided(KIND),
                Map.of(AMOUNT, Sources.sum(PREFIX + AMOUNT), UNITS, Sources.sum(PREFIX + UNITS)));
        while (sums.hasNext()) {
            Group group = sums.next();
            if (isAskedFor(group)) {
                tally(group).sold(group.sum(AMOUNT), group.sum(UNITS));
            }
        }
        Walk orders = Parts.over(shipments, which, divided(ORDER, KIND), Map.of());
        SalesGroup last = null;
        String order = "";
        while (orders.hasNext()) {
            Group group = orders.next();
            SalesGroup at = SalesGroup.of(group, query);
            if (isAskedFor(group) && !(at.equals(last) && order.equals(group.text(ORDER)))) {
                tally(group).ordered(1);
                last = at;
                order = group.text(ORDER);
            }
        }
    }

    private boolean isAskedFor(Group group) {
        return (query.kind() == null || query.kind().name().equals(group.text(KIND)))
                && (query.currency() == null || query.currency().equals(group.text("currency")));
    }

    private SalesTally tally(Group group) {
        return tallies.computeIfAbsent(SalesGroup.of(group, query), any -> new SalesTally());
    }

    private List<NamedValue<CompositeAggregationSource>> divided(String... fields) {
        List<NamedValue<CompositeAggregationSource>> sources = new ArrayList<>(SalesGroup.sources(query, PREFIX, "at"));
        for (String field : fields) {
            sources.add(Sources.field(field, PREFIX + field));
        }
        return sources;
    }
}
