package io.tradepost.query.reports;

import java.util.Locale;

/** Periods of the calendar; a week begins on Monday. */
enum Interval {
    DAY("1d"),
    WEEK("1w"),
    MONTH("1M");

    private final String unit;

    Interval(String unit) {
        this.unit = unit;
    }

    /** As Elasticsearch writes it. */
    String unit() {
        return unit;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
