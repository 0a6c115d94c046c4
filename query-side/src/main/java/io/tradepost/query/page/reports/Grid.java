package io.tradepost.query.page.reports;

import io.tradepost.query.reports.Column;
import io.tradepost.query.reports.Reading;
import io.tradepost.query.reports.Report;
import io.tradepost.query.reports.ReportQuery;
import io.tradepost.query.reports.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a report has read, whatever its rows are. */
record Grid(ReportQuery query, List<Head> heads, List<List<@Nullable Object>> rows) {

    record Head(String name, Unit unit) {}

    static <R> Grid of(Report<R> report, Reading<R> reading) {
        List<Head> heads = report.columns().stream()
                .map(column -> new Head(column.name(), column.unit()))
                .toList();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (R row : reading.rows()) {
            List<@Nullable Object> values = new ArrayList<>();
            for (Column<R> column : report.columns()) {
                values.add(column.value().apply(row));
            }
            rows.add(values);
        }
        return new Grid(reading.query(), heads, rows);
    }

    boolean has(String column) {
        return heads.stream().anyMatch(head -> head.name().equals(column));
    }

    @Nullable
    Object value(List<@Nullable Object> row, String column) {
        return row.get(at(column));
    }

    /** All that a column has, once each, in the order of rows. */
    Stream<Object> distinct(String column) {
        int at = at(column);
        return rows.stream().map(row -> row.get(at)).filter(Objects::nonNull).distinct();
    }

    Grid where(Predicate<List<@Nullable Object>> wanted) {
        return new Grid(query, heads, rows.stream().filter(wanted).toList());
    }

    /** These columns alone, as far as there are any. */
    Grid only(String... columns) {
        List<Integer> wanted =
                Stream.of(columns).filter(this::has).map(this::at).toList();
        return new Grid(
                query,
                wanted.stream().map(heads::get).toList(),
                rows.stream().map(row -> picked(row, wanted)).toList());
    }

    private static List<@Nullable Object> picked(List<@Nullable Object> row, List<Integer> wanted) {
        List<@Nullable Object> picked = new ArrayList<>();
        wanted.forEach(at -> picked.add(row.get(at)));
        return picked;
    }

    /** Without columns that have nothing to say. */
    List<Head> telling() {
        return heads.stream()
                .filter(head -> !head.name().equals(Currencies.COLUMN))
                .filter(head -> rows.stream().anyMatch(row -> value(row, head.name()) != null))
                .toList();
    }

    private int at(String column) {
        for (int i = 0; i < heads.size(); i++) {
            if (heads.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column " + column);
    }
}
