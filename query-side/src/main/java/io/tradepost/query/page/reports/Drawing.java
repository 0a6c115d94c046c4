package io.tradepost.query.page.reports;

import io.tradepost.kernel.Money;
import io.tradepost.query.page.reports.Grid.Head;
import io.tradepost.query.reports.Dimension;
import io.tradepost.query.reports.ReportQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what was read into a table. */
final class Drawing {

    private static final int ROWS = 250;

    private Drawing() {}

    static Panel table(String id, String title, Grid grid, @Nullable Chart chart, @Nullable String currency) {
        List<Head> heads = grid.telling();
        List<List<Cell>> rows = new ArrayList<>();
        for (List<@Nullable Object> row :
                grid.rows().subList(0, Math.min(ROWS, grid.rows().size()))) {
            rows.add(heads.stream().map(head -> cell(grid, row, head)).toList());
        }
        String note = rows.size() < grid.rows().size()
                ? "The first " + Cell.text(rows.size()) + " of "
                        + Cell.text(grid.rows().size()) + " rows; the CSV has them all."
                : null;
        return new Panel(id, title, note, chart, headings(heads, grid.query(), currency), rows, false);
    }

    private static List<Heading> headings(List<Head> heads, ReportQuery query, @Nullable String currency) {
        return heads.stream()
                .map(head -> new Heading(
                        head.name(),
                        Naming.title(head.name(), query),
                        Naming.unit(head.unit(), currency),
                        head.unit().isMeasure()))
                .toList();
    }

    static Cell cell(Grid grid, List<@Nullable Object> row, Head head) {
        Object value = grid.value(row, head.name());
        return switch (head.unit()) {
            case DATE ->
                value instanceof LocalDate date
                        ? Cell.of(Naming.period(date, grid.query().interval()))
                        : Cell.none();
            case TEXT -> text(head.name(), value, grid.query());
            case COUNT -> count(value);
            case MONEY -> Cell.money(value instanceof Money money ? money : null);
            case RATE -> Cell.percent(value instanceof Number number ? number.doubleValue() : null);
            case DAYS -> value instanceof BigDecimal days ? Cell.decimal(days.doubleValue()) : count(value);
            case MILLIS -> Cell.time(value instanceof Number number ? number.longValue() : null);
        };
    }

    private static Cell text(String column, @Nullable Object value, ReportQuery query) {
        boolean key = column.equals("key");
        String text = key ? Naming.group(value, query) : value == null ? "–" : Naming.words(value);
        if (value == null) {
            return Cell.of(text);
        }
        if (column.equals("customerId") || (key && query.by() == Dimension.CUSTOMER)) {
            return Cell.linked(text, "/customers/" + value);
        }
        boolean sku = key && (query.by() == Dimension.SKU || query.by() == null);
        return sku ? Cell.linked(text, "/products/" + value) : Cell.of(text);
    }

    private static Cell count(@Nullable Object value) {
        return value instanceof Number number ? Cell.count(number.longValue()) : Cell.none();
    }
}
