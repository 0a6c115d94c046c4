package io.tradepost.query.page.reports;

import io.tradepost.kernel.Money;
import io.tradepost.query.page.reports.Grid.Head;
import io.tradepost.query.reports.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Periods in which nothing happened, which reports leave out and pictures need. */
final class Periods {

    static final String COLUMN = "period";

    private Periods() {}

    static List<LocalDate> between(LocalDate first, LocalDate last, Interval interval) {
        List<LocalDate> all = new ArrayList<>();
        for (LocalDate next = first; !next.isAfter(last); next = after(next, interval)) {
            all.add(next);
        }
        return all;
    }

    static Grid filled(Grid grid, @Nullable String currency) {
        Interval interval = grid.query().interval();
        List<LocalDate> present =
                grid.distinct(COLUMN).map(LocalDate.class::cast).sorted().toList();
        if (interval == null || currency == null || present.isEmpty()) {
            return grid;
        }
        Map<LocalDate, List<@Nullable Object>> rows = new HashMap<>();
        grid.rows().forEach(row -> {
            if (grid.value(row, COLUMN) instanceof LocalDate date) {
                rows.put(date, row);
            }
        });
        return new Grid(
                grid.query(),
                grid.heads(),
                between(present.getFirst(), present.getLast(), interval).stream()
                        .map(date -> rows.getOrDefault(date, nothing(grid.heads(), date, currency)))
                        .toList());
    }

    private static List<@Nullable Object> nothing(List<Head> heads, LocalDate date, String currency) {
        List<@Nullable Object> row = new ArrayList<>();
        for (Head head : heads) {
            row.add(
                    switch (head.unit()) {
                        case DATE -> date;
                        case MONEY -> head.name().startsWith("average") ? null : Money.ofMinor(0, currency);
                        case COUNT -> 0L;
                        case TEXT, RATE, DAYS, MILLIS -> null;
                    });
        }
        return row;
    }

    private static LocalDate after(LocalDate date, Interval interval) {
        return switch (interval) {
            case DAY -> date.plusDays(1);
            case WEEK -> date.plusWeeks(1);
            case MONTH -> date.plusMonths(1);
        };
    }
}
