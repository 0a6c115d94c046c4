package io.tradepost.query.reports;

import io.tradepost.kernel.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/** A row and its place in the report's own order, which decides between equals. */
record Ranked<R>(R row, long place) {

    /** @throws Refusal when a ranking of all rows would be too long */
    static <R> List<R> all(Iterator<R> rows, Comparator<R> order) {
        List<R> all = new ArrayList<>();
        while (rows.hasNext()) {
            if (all.size() == RowLimit.MOST) {
                throw new Refusal(
                        ReportRefusal.TOO_MANY_ROWS,
                        "More than " + RowLimit.MOST
                                + " rows can be had unsorted, or the first so many of them by size.");
            }
            all.add(rows.next());
        }
        all.sort(order);
        return all;
    }

    static <R> List<R> first(int size, Iterator<R> rows, Comparator<R> by) {
        Comparator<Ranked<R>> order =
                Comparator.<Ranked<R>, R>comparing(Ranked::row, by).thenComparingLong(Ranked::place);
        PriorityQueue<Ranked<R>> best = new PriorityQueue<>(order.reversed());
        for (long place = 0; rows.hasNext(); place++) {
            best.add(new Ranked<>(rows.next(), place));
            if (best.size() > size) {
                best.remove();
            }
        }
        return best.stream().sorted(order).map(Ranked::row).toList();
    }
}
