package io.tradepost.query.reports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Periods of the calendar; a week begins on Monday. */
public enum Interval {
    DAY("1d", ChronoUnit.DAYS),
    WEEK("1w", ChronoUnit.WEEKS),
    MONTH("1M", ChronoUnit.MONTHS);

    private final String text;
    private final ChronoUnit unit;

    Interval(String text, ChronoUnit unit) {
        this.text = text;
        this.unit = unit;
    }

    /** As Elasticsearch writes it. */
    String unit() {
        return text;
    }

    /** How many periods lie between the beginnings of two. */
    long between(LocalDate first, LocalDate second) {
        return unit.between(first, second);
    }

    /** The beginning of the period so many later. */
    LocalDate after(LocalDate first, long periods) {
        return first.plus(periods, unit);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
