package io.tradepost.query.reports;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.UnitPrice;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One value of each row, under the name that JSON and CSV have for it.
 *
 * @param value null where the row has none
 */
public record Column<R>(String name, Unit unit, Function<R, @Nullable Object> value) {

    static <R> Column<R> date(String name, Function<R, @Nullable Object> value) {
        return new Column<>(name, Unit.DATE, value);
    }

    static <R> Column<R> text(String name, Function<R, @Nullable Object> value) {
        return new Column<>(name, Unit.TEXT, value);
    }

    static <R> Column<R> count(String name, Function<R, @Nullable Object> value) {
        return new Column<>(name, Unit.COUNT, value);
    }

    static <R> Column<R> money(String name, Function<R, @Nullable Object> value) {
        return new Column<>(name, Unit.MONEY, value);
    }

    static <R> Column<R> rate(String name, Function<R, @Nullable Object> value) {
        return new Column<>(name, Unit.RATE, value);
    }

    static <R> Column<R> days(String name, Function<R, @Nullable Object> value) {
        return new Column<>(name, Unit.DAYS, value);
    }

    static <R> Column<R> millis(String name, Function<R, @Nullable Object> value) {
        return new Column<>(name, Unit.MILLIS, value);
    }

    /** As a table without types has it: an amount stands beside a column for its currency. */
    public @Nullable Object cell(R row) {
        Object cell = value.apply(row);
        return switch (cell) {
            case Money money -> money.amount();
            case UnitPrice price -> price.amount();
            case null, default -> cell;
        };
    }
}
