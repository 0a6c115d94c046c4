package io.tradepost.query.reports;

import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.util.NamedValue;
import io.tradepost.query.search.PointInTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a report by period, key and currency. Two walks over the same moment of the index go side by side: one over
 * the groups' sums, one over the orders within each group, which are counted one by one and so exactly.
 */
final class SalesRows implements Iterator<SalesRow> {

    private static final String FACT = "fact";
    private static final String ORDER = "orderId";
    private static final String AMOUNT = "amount";
    private static final String UNITS = "units";

    private final ReportQuery query;
    private final Walk sums;
    private final Walk orders;

    SalesRows(PointInTime facts, ReportQuery query) {
        this.query = query;
        this.sums = Walk.over(
                facts,
                Facts.of(query),
                divided(query, FACT),
                Map.of(AMOUNT, Sources.sum(AMOUNT), UNITS, Sources.sum(UNITS)));
        this.orders = Walk.over(facts, Facts.all(Facts.of(query), Facts.SALES), divided(query, ORDER), Map.of());
    }

    @Override
    public boolean hasNext() {
        return sums.hasNext();
    }

    @Override
    public SalesRow next() {
        Group first = sums.next();
        SalesGroup group = SalesGroup.of(first, query);
        SalesTally tally = new SalesTally();
        add(tally, first);
        while (isOf(group, sums.ahead())) {
            add(tally, sums.next());
        }
        while (isOf(group, orders.ahead())) {
            orders.next();
            tally.ordered(1);
        }
        return tally.row(group);
    }

    private static void add(SalesTally tally, Group sum) {
        if (Facts.SALE.equals(sum.text(FACT))) {
            tally.sold(sum.sum(AMOUNT), sum.sum(UNITS));
        } else {
            tally.cameBack(sum.sum(AMOUNT), sum.sum(UNITS));
        }
    }

    private boolean isOf(SalesGroup group, @Nullable Group next) {
        return next != null && group.equals(SalesGroup.of(next, query));
    }

    private static List<NamedValue<CompositeAggregationSource>> divided(ReportQuery query, String by) {
        List<NamedValue<CompositeAggregationSource>> sources = new ArrayList<>(SalesGroup.sources(query, "", "at"));
        sources.add(Sources.field(by));
        return sources;
    }
}
