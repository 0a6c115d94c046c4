package io.tradepost.query.page.reports;

import io.tradepost.kernel.Money;
import io.tradepost.query.page.reports.Grid.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Figures over all rows. */
final class Totals {

    private Totals() {}

    /** @param grid with one row */
    static List<Total> of(Grid grid) {
        List<Total> totals = new ArrayList<>();
        if (!grid.rows().isEmpty()) {
            List<@Nullable Object> row = grid.rows().getFirst();
            for (Head head : grid.heads()) {
                Object value = grid.value(row, head.name());
                if (head.unit().isMeasure() && value != null) {
                    String unit = value instanceof Money money ? money.currency() : null;
                    totals.add(new Total(
                            Naming.title(head.name(), grid.query()),
                            Drawing.cell(grid, row, head).text(),
                            head.unit() == io.tradepost.query.reports.Unit.RATE ? "%" : unit));
                }
            }
        }
        return totals;
    }

    /** The sum of a column of amounts in one currency. */
    static List<Total> sum(Grid grid, String column, String label) {
        return grid.rows().stream()
                .map(row -> grid.value(row, column))
                .filter(Objects::nonNull)
                .map(Money.class::cast)
                .reduce(Money::plus)
                .map(sum -> List.of(new Total(label, Cell.text(sum), sum.currency())))
                .orElse(List.of());
    }
}
