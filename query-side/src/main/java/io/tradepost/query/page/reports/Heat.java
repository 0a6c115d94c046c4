package io.tradepost.query.page.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Retention with a row for each cohort and a column for each period since. */
final class Heat {

    private static final String OFFSET = "offset";

    private Heat() {}

    static Panel of(Grid grid) {
        int last = grid.distinct(OFFSET)
                .mapToInt(offset -> ((Number) offset).intValue())
                .max()
                .orElse(-1);
        Map<LocalDate, Cell[]> cohorts = new LinkedHashMap<>();
        grid.rows().forEach(row -> {
            LocalDate cohort = (LocalDate) Objects.requireNonNull(grid.value(row, "cohort"));
            Number customers = (Number) Objects.requireNonNull(grid.value(row, "customers"));
            Cell[] cells = cohorts.computeIfAbsent(cohort, first -> {
                Cell[] empty = new Cell[last + 3];
                java.util.Arrays.fill(empty, Cell.of(""));
                empty[0] = Cell.of(Naming.period(cohort, grid.query().interval()));
                empty[1] = Cell.count(customers.longValue());
                return empty;
            });
            int offset = ((Number) Objects.requireNonNull(grid.value(row, OFFSET))).intValue();
            if (grid.value(row, "share") instanceof Number share) {
                cells[offset + 2] = Cell.heat(share.doubleValue());
            }
        });
        List<Heading> headings = new ArrayList<>();
        headings.add(new Heading("cohort", "First bought", null, false));
        headings.add(new Heading("customers", "Customers", null, true));
        for (int offset = 0; offset <= last; offset++) {
            headings.add(new Heading("offset" + offset, "+" + offset, null, true));
        }
        return new Panel(
                "cohorts",
                "Customers who bought again",
                "Percent of each cohort that bought so many periods later.",
                null,
                headings,
                cohorts.values().stream().map(List::of).toList(),
                true);
    }
}
