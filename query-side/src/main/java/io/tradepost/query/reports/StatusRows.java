package io.tradepost.query.reports;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import io.tradepost.query.search.PointInTime;
import java.util.Iterator;
import java.util.Map;

/**
 * Orders by what they are at present: each counts once, with its total and what was refunded, in the period in which it
 * was placed.
 */
final class StatusRows implements Iterator<SalesRow> {

    private static final String LINES = "lines";
    private static final String GOODS = "goods";

    private final ReportQuery query;
    private final Walk orders;

    StatusRows(PointInTime index, ReportQuery query) {
        this.query = query;
        Aggregation goods = Aggregation.of(a -> a.filter(Facts.term("lines.kind", "ITEM"))
                .aggregations(Map.of(
                        "quantity", Sources.sum("lines.quantity"),
                        "cancelled", Sources.sum("lines.cancelled"),
                        "returned", Sources.sum("lines.returned"))));
        this.orders = Walk.over(
                index,
                query.currency() == null
                        ? Facts.during("placedAt", query.start(), query.end())
                        : Facts.all(
                                Facts.during("placedAt", query.start(), query.end()),
                                Facts.term("currency", query.currency())),
                SalesGroup.sources(query, "", "placedAt"),
                Map.of(
                        "total",
                        Sources.sum("total"),
                        "refunded",
                        Sources.sum("refunded"),
                        LINES,
                        Aggregation.of(a -> a.nested(n -> n.path(LINES)).aggregations(GOODS, goods))));
    }

    @Override
    public boolean hasNext() {
        return orders.hasNext();
    }

    @Override
    public SalesRow next() {
        Group group = orders.next();
        Map<String, Aggregate> goods = Group.aggregate(
                        group.measure(LINES).nested().aggregations(), GOODS)
                .filter()
                .aggregations();
        SalesTally tally = new SalesTally();
        tally.sold(group.sum("total"), sum(goods, "quantity") - sum(goods, "cancelled"));
        tally.cameBack(group.sum("refunded"), sum(goods, "returned"));
        tally.ordered(group.count());
        return tally.row(SalesGroup.of(group, query));
    }

    private static long sum(Map<String, Aggregate> goods, String name) {
        return Group.exact(Group.aggregate(goods, name).sum().value());
    }
}
