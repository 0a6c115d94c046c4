package io.tradepost.query.page.reports;

import io.tradepost.kernel.Money;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of one currency at a time: sums and pictures of several would mean nothing.
 *
 * @param chosen null when there are no amounts at all
 */
record Currencies(@Nullable String chosen, List<String> all) {

    static final String COLUMN = "currency";

    /** @param asked empty for the one that most rows have */
    static Currencies of(Grid grid, String asked) {
        Map<String, Long> rows = grid.rows().stream()
                .map(Currencies::of)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        String usual = rows.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
        return new Currencies(asked.isEmpty() ? usual : asked, List.copyOf(rows.keySet()));
    }

    /** Rows without any amount belong to all. */
    Grid within(Grid grid) {
        return grid.where(row -> {
            String currency = of(row);
            return currency == null || currency.equals(chosen);
        });
    }

    private static @Nullable String of(List<@Nullable Object> row) {
        return row.stream()
                .filter(Money.class::isInstance)
                .map(value -> ((Money) value).currency())
                .findFirst()
                .orElse(null);
    }
}
