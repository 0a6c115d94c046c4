package io.tradepost.query.reports;

import io.tradepost.query.elastic.Index;
import io.tradepost.query.orders.OrdersView;
import io.tradepost.query.sales.SalesView;
import io.tradepost.query.sales.ShipmentsView;
import io.tradepost.query.search.Parameters;
import io.tradepost.query.search.PointInTime;
import io.tradepost.query.search.Searching;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Revenue, units and orders. Rows come by period, key and currency, or ranked by a measure. */
@Component
public class SalesReport implements Report<SalesRow> {

    private final Searching searching;

    SalesReport(Searching searching) {
        this.searching = searching;
    }

    @Override
    public String name() {
        return "sales";
    }

    @Override
    public String title() {
        return "Sales";
    }

    @Override
    public String question() {
        return "What was sold, what came back, in how many orders, and what is the average order worth?";
    }

    @Override
    public List<Interval> intervals() {
        return List.of(Interval.values());
    }

    @Override
    public List<Dimension> dimensions() {
        return List.of(Dimension.values());
    }

    @Override
    public Set<String> filters() {
        return Set.of("kind", "currency");
    }

    @Override
    public List<Column<SalesRow>> columns() {
        return List.of(
                Column.date("period", SalesRow::period),
                Column.text("key", SalesRow::key),
                Column.text("currency", SalesRow::currency),
                Column.money("gross", SalesRow::gross),
                Column.money("returns", SalesRow::returns),
                Column.money("net", SalesRow::net),
                Column.count("units", SalesRow::units),
                Column.count("returnedUnits", SalesRow::returnedUnits),
                Column.count("orders", SalesRow::orders),
                Column.money("averageOrderValue", SalesRow::averageOrderValue),
                Column.rate("returnsRate", SalesRow::returnsRate));
    }

    @Override
    public Answer<SalesRow> answer(ReportQuery query) {
        if (query.by() == Dimension.WAREHOUSE) {
            try (PointInTime shipments = searching.at(ShipmentsView.INDEX);
                    PointInTime facts = searching.at(SalesView.INDEX)) {
                return Answer.of(Map.of(), new WarehouseRows(query).rows(shipments, facts));
            }
        }
        if (query.by() != Dimension.STATUS) {
            return over(SalesView.INDEX, query, SalesRows::new);
        }
        if (query.kind() != null) {
            throw Parameters.unfit("kind", query.kind(), "means nothing by status: whole orders count");
        }
        return over(OrdersView.INDEX, query, StatusRows::new);
    }

    private Answer<SalesRow> over(
            Index index, ReportQuery query, BiFunction<PointInTime, ReportQuery, Iterator<SalesRow>> rows) {
        PointInTime moment = searching.at(index);
        try {
            return new Answer<>(Map.of(), rows.apply(moment, query), moment::close);
        } catch (RuntimeException e) {
            moment.close();
            throw e;
        }
    }
}
