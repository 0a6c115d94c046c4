package io.tradepost.query.reports;

import io.tradepost.kernel.Refusal;
import io.tradepost.query.sales.SalesView;
import io.tradepost.query.search.PointInTime;
import io.tradepost.query.search.Searching;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.springframework.stereotype.Component;

/** Reports on sales. Rows come by period, key and currency, or ranked by a measure. */
@Component
class SalesReport {

    private final Searching searching;

    SalesReport(Searching searching) {
        this.searching = searching;
    }

    /** Where rows go. */
    @FunctionalInterface
    interface Rows {
        void take(SalesRow row) throws IOException;
    }

    /** @throws Refusal when Elasticsearch is away, or when a ranking of all rows would be too long */
    void write(SalesQuery query, Rows rows) throws IOException {
        try (PointInTime facts = searching.at(SalesView.INDEX)) {
            SalesRows found = new SalesRows(facts, query);
            Ranking sort = query.sort();
            RowLimit size = query.size();
            if (sort == null) {
                for (int i = 0; found.hasNext() && (size == null || i < size.value()); i++) {
                    rows.take(found.next());
                }
            } else {
                for (SalesRow row : size == null ? all(found, sort) : top(found, sort, size)) {
                    rows.take(row);
                }
            }
        }
    }

    private static List<SalesRow> all(SalesRows found, Ranking sort) {
        List<SalesRow> all = new ArrayList<>();
        while (found.hasNext()) {
            if (all.size() == RowLimit.MOST) {
                throw new Refusal(
                        ReportRefusal.TOO_MANY_ROWS,
                        "More than " + RowLimit.MOST
                                + " rows can be had unsorted, or the first so many of them by size.");
            }
            all.add(found.next());
        }
        all.sort(sort.comparator());
        return all;
    }

    /** Of rows that are equal the first ones come first. */
    private static List<SalesRow> top(SalesRows found, Ranking sort, RowLimit size) {
        Comparator<Ranked> order =
                Comparator.comparing(Ranked::row, sort.comparator()).thenComparingLong(Ranked::place);
        PriorityQueue<Ranked> best = new PriorityQueue<>(order.reversed());
        for (long place = 0; found.hasNext(); place++) {
            best.add(new Ranked(found.next(), place));
            if (best.size() > size.value()) {
                best.remove();
            }
        }
        return best.stream().sorted(order).map(Ranked::row).toList();
    }

    private record Ranked(SalesRow row, long place) {}

    private enum ReportRefusal implements Refusal.Reason {
        TOO_MANY_ROWS;

        @Override
        public Refusal.Kind kind() {
            return Refusal.Kind.UNPROCESSABLE;
        }
    }
}
