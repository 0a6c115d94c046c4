package io.tradepost.query.page.reports;

import io.tradepost.order.api.OrderLine.LineKind;
import io.tradepost.query.orders.OrderStatus;
import io.tradepost.query.reports.Dimension;
import io.tradepost.query.reports.Interval;
import io.tradepost.query.reports.ReportQuery;
import io.tradepost.query.reports.Unit;
import io.tradepost.ui.Show;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What columns, periods and groups are called. */
final class Naming {

    private static final Show SHOW = new Show();
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);
    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("sku", "SKU"),
            Map.entry("p50Millis", "Half within"),
            Map.entry("p95Millis", "95% within"),
            Map.entry("returnsRate", "Returns rate"),
            Map.entry("daysOfCover", "Days of cover"),
            Map.entry("unitsSold", "Units sold"),
            Map.entry("recencyDays", "Days since the last order"));

    private static final Set<String> CONSTANTS = Stream.concat(
                    Arrays.stream(OrderStatus.values()), Arrays.stream(LineKind.values()))
            .map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());

    private Naming() {}

    static String title(String column, ReportQuery query) {
        return switch (column) {
            case "period", "cohort" -> query.interval() == null ? "Month" : title(query.interval());
            case "key" -> query.by() == null ? "SKU" : title(query.by());
            default -> TITLES.getOrDefault(column, SHOW.sentence(column));
        };
    }

    static String title(Object choice) {
        return choice == Interval.WEEK ? "Week from" : TITLES.getOrDefault(choice.toString(), SHOW.sentence(choice));
    }

    static String period(LocalDate first, @Nullable Interval interval) {
        return interval == null || interval == Interval.MONTH ? MONTH.format(first) : SHOW.day(first);
    }

    static @Nullable String unit(Unit unit, @Nullable String currency) {
        return switch (unit) {
            case MONEY -> currency;
            case RATE -> "%";
            case DAYS -> "days";
            case MILLIS -> "hours";
            case DATE, TEXT, COUNT -> null;
        };
    }

    /** What rows have in common. */
    static String group(@Nullable Object key, ReportQuery query) {
        if (key == null) {
            return query.by() == Dimension.CUSTOMER ? "guests" : "none";
        }
        return words(key);
    }

    /** Constants of the program as words, all else as it stands. */
    static String words(Object value) {
        String text = value.toString();
        return value instanceof Enum<?> || CONSTANTS.contains(text) ? SHOW.sentence(text) : text;
    }
}
