package io.tradepost.query.page.reports;

import static java.util.stream.Collectors.joining;

import io.tradepost.kernel.Money;
import io.tradepost.query.reports.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Net sales with a row for each period and a column for each of the largest groups. */
final class Pivot {

    private static final int GROUPS = 5;
    private static final String OTHERS = "Others";

    private final Grid grid;
    private final String currency;
    private final Map<String, Long> weights = new HashMap<>();
    private final TreeMap<LocalDate, Map<String, Long>> sums = new TreeMap<>();

    private Pivot(Grid grid, String currency) {
        this.grid = grid;
        this.currency = currency;
    }

    static Panel of(Grid grid, String currency, Interval interval) {
        Pivot pivot = new Pivot(grid, currency);
        grid.rows().forEach(pivot::weigh);
        List<String> groups = pivot.groups();
        grid.rows().forEach(row -> pivot.add(row, groups));
        return pivot.panel(groups, interval);
    }

    private void weigh(List<@Nullable Object> row) {
        weights.merge(group(row), Math.abs(net(row)), Long::sum);
    }

    private List<String> groups() {
        List<String> ranked = weights.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        if (ranked.size() <= GROUPS + 1) {
            return ranked;
        }
        List<String> groups = new ArrayList<>(ranked.subList(0, GROUPS));
        groups.add(OTHERS);
        return groups;
    }

    private void add(List<@Nullable Object> row, List<String> groups) {
        if (grid.value(row, Periods.COLUMN) instanceof LocalDate period) {
            String group = groups.contains(group(row)) ? group(row) : OTHERS;
            sums.computeIfAbsent(period, first -> new HashMap<>()).merge(group, net(row), Long::sum);
        }
    }

    private Panel panel(List<String> groups, Interval interval) {
        List<Heading> headings = new ArrayList<>();
        headings.add(new Heading(Periods.COLUMN, Naming.title(Periods.COLUMN, grid.query()), null, false));
        for (int i = 0; i < groups.size(); i++) {
            headings.add(new Heading("group" + i, groups.get(i), currency, true));
        }
        headings.add(new Heading("total", "Total", currency, true));
        List<List<Cell>> rows = sums.isEmpty()
                ? List.of()
                : Periods.between(sums.firstKey(), sums.lastKey(), interval).stream()
                        .map(period -> row(period, groups, interval))
                        .toList();
        String values =
                IntStream.range(0, groups.size()).mapToObj(i -> "group" + i).collect(joining(","));
        Chart chart = Chart.stacked(Periods.COLUMN, values);
        return new Panel("net", "Net sales", null, chart, headings, rows, false);
    }

    private List<Cell> row(LocalDate period, List<String> groups, Interval interval) {
        Map<String, Long> sum = sums.getOrDefault(period, Map.of());
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(Naming.period(period, interval)));
        groups.forEach(group -> cells.add(amount(sum.getOrDefault(group, 0L))));
        cells.add(amount(sum.values().stream().mapToLong(Long::longValue).sum()));
        return cells;
    }

    private Cell amount(long minor) {
        return Cell.money(Money.ofMinor(minor, currency));
    }

    private String group(List<@Nullable Object> row) {
        return Naming.group(grid.value(row, "key"), grid.query());
    }

    private long net(List<@Nullable Object> row) {
        return grid.value(row, "net") instanceof Money money ? money.minor() : 0;
    }
}
