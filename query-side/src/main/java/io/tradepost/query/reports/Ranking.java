package io.tradepost.query.reports;

import static java.util.stream.Collectors.joining;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.UnitPrice;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The order of rows by a measure: {@code -net} has the largest first; rows without the measure come last. Money is
 * compared by its number of minor units.
 *
 * @param measure a column's name
 */
public record Ranking(String measure, boolean descending) {

    /** @throws IllegalArgumentException for anything else */
    static Ranking of(String text, List<? extends Column<?>> columns) {
        boolean descending = text.startsWith("-");
        String measure = descending ? text.substring(1) : text;
        List<String> measures = columns.stream()
                .filter(column -> column.unit().isMeasure())
                .map(Column::name)
                .toList();
        if (!measures.contains(measure)) {
            throw new IllegalArgumentException(
                    "must be one of " + measures.stream().collect(joining(", ")) + "; with - the largest first");
        }
        return new Ranking(measure, descending);
    }

    <R> Comparator<R> comparator(List<Column<R>> columns) {
        Function<R, @Nullable Object> value = columns.stream()
                .filter(column -> column.name().equals(measure))
                .map(Column::value)
                .findFirst()
                .orElseThrow();
        Comparator<BigDecimal> numbers = Comparator.naturalOrder();
        return Comparator.comparing(
                row -> number(value.apply(row)), Comparator.nullsLast(descending ? numbers.reversed() : numbers));
    }

    private static @Nullable BigDecimal number(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Money money -> BigDecimal.valueOf(money.minor());
            case UnitPrice price -> BigDecimal.valueOf(price.tenThousandths());
            case BigDecimal decimal -> decimal;
            case Number whole -> BigDecimal.valueOf(whole.longValue());
            default -> throw new IllegalStateException("no measure: " + value);
        };
    }
}
