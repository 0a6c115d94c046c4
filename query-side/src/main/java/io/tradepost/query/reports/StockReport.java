package io.tradepost.query.reports;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.tradepost.query.sales.SalesView;
import io.tradepost.query.sales.ShipmentsView;
import io.tradepost.query.search.PointInTime;
import io.tradepost.query.search.Search;
import io.tradepost.query.search.Searching;
import io.tradepost.query.search.Sort;
import io.tradepost.query.stock.StockView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What the stock is worth, and how long it lasts. */
@Component
public class StockReport implements Report<StockRow> {

    private static final Duration USUAL = Duration.ofDays(90);
    private static final String SKU = "sku";
    private static final String UNITS = "units";

    private final Searching searching;

    StockReport(Searching searching) {
        this.searching = searching;
    }

    @Override
    public String name() {
        return "stock";
    }

    @Override
    public String title() {
        return "Stock value and cover";
    }

    @Override
    public String question() {
        return "What is the stock worth, and for how many days does it last at the pace of the time asked for?";
    }

    @Override
    public List<Dimension> dimensions() {
        return List.of(Dimension.SKU, Dimension.CATEGORY, Dimension.WAREHOUSE);
    }

    @Override
    public Dimension by() {
        return Dimension.SKU;
    }

    @Override
    public List<Column<StockRow>> columns() {
        return List.of(
                Column.text("key", StockRow::key),
                Column.text("name", StockRow::name),
                Column.count("onHand", StockRow::onHand),
                Column.count("available", StockRow::available),
                Column.text("currency", StockRow::currency),
                Column.money("unitPrice", StockRow::unitPrice),
                Column.money("value", StockRow::value),
                Column.count("unitsSold", StockRow::unitsSold),
                Column.days("daysOfCover", StockRow::daysOfCover));
    }

    @Override
    public Answer<StockRow> answer(ReportQuery query) {
        Instant to = Objects.requireNonNullElseGet(query.end(), Instant::now);
        Instant from = Objects.requireNonNullElseGet(query.start(), () -> to.minus(USUAL));
        long days = Math.max(
                1,
                ChronoUnit.DAYS.between(
                        from.atZone(query.zone()).toLocalDate(),
                        to.atZone(query.zone()).toLocalDate()));
        Query sold = Facts.all(Facts.SALES, Facts.during("at", from, to));
        Map<String, Object> about = Map.of("soldFrom", from, "soldTo", to, "days", days);
        return Answer.of(
                about, query.by() == Dimension.WAREHOUSE ? byWarehouse(from, to, days) : bySku(query, sold, days));
    }

    private List<StockRow> bySku(ReportQuery query, Query during, long days) {
        List<StockRow> rows = new ArrayList<>();
        Map<StockTally.Key, StockTally> categories = new TreeMap<>(StockTally.Key.ORDER);
        try (PointInTime facts = searching.at(SalesView.INDEX)) {
            Walk sold = Walk.over(facts, during, List.of(Sources.field(SKU)), Map.of(UNITS, Sources.sum(UNITS)));
            each(level -> {
                StockTally tally = query.by() == Dimension.CATEGORY
                        ? categories.computeIfAbsent(
                                new StockTally.Key(level.category(), level.currency()), any -> new StockTally())
                        : new StockTally();
                tally.add(level.onHand(), level.available(), level.worth(level.onHand()));
                if (sold.reaches(SKU, level.sku())) {
                    tally.sold(Objects.requireNonNull(sold.ahead()).sum(UNITS));
                }
                if (query.by() == Dimension.SKU) {
                    rows.add(tally.row(level.sku(), level.name(), level.price(), days));
                }
            });
        }
        categories.forEach((key, tally) -> rows.add(tally.row(key.key(), null, null, days)));
        return rows;
    }

    /** Each SKU's units go to the row of its price's currency, as its stock does. */
    private List<StockRow> byWarehouse(Instant from, Instant to, long days) {
        Map<StockTally.Key, StockTally> warehouses = new TreeMap<>(StockTally.Key.ORDER);
        try (PointInTime shipments = searching.at(ShipmentsView.INDEX)) {
            Walk sold = Parts.unitsBySku(shipments, Facts.during("at", from, to));
            each(level -> {
                for (StockLevel.In in : level.warehouses()) {
                    warehouses
                            .computeIfAbsent(
                                    new StockTally.Key(in.warehouse(), level.currency()), any -> new StockTally())
                            .add(in.onHand(), in.onHand() - in.reserved(), level.worth(in.onHand()));
                }
                while (sold.reaches(SKU, level.sku())) {
                    Group part = sold.next();
                    warehouses
                            .computeIfAbsent(
                                    new StockTally.Key(part.textOrNone(Parts.WAREHOUSE), level.currency()),
                                    none -> new StockTally())
                            .sold(part.sum(UNITS));
                }
            });
        }
        List<StockRow> rows = new ArrayList<>();
        warehouses.forEach((key, tally) -> rows.add(tally.row(key.key(), null, null, days)));
        return rows;
    }

    private void each(Consumer<StockLevel> taking) {
        Search all = new Search(
                StockView.INDEX,
                name(),
                Query.of(q -> q.matchAll(m -> m)),
                new Sort(SKU, false),
                List.of(),
                Map.of(),
                null);
        try {
            searching.each(all, StockLevel.class, hit -> taking.accept(Objects.requireNonNull(hit.source())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
