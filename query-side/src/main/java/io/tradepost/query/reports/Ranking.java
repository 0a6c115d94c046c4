package io.tradepost.query.reports;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/**
 * The order of rows by a measure: {@code -net} has the largest first. Money is compared by its number of minor units.
 */
record Ranking(Measure measure, boolean descending) {

    /** What a row states. */
    enum Measure {
        GROSS,
        RETURNS,
        NET,
        UNITS,
        RETURNED_UNITS,
        ORDERS;

        /** As the row's JSON names it. */
        private String member() {
            return this == RETURNED_UNITS ? "returnedUnits" : name().toLowerCase(Locale.ROOT);
        }

        private long of(SalesRow row) {
            return switch (this) {
                case GROSS -> row.gross().minor();
                case RETURNS -> row.returns().minor();
                case NET -> row.net().minor();
                case UNITS -> row.units();
                case RETURNED_UNITS -> row.returnedUnits();
                case ORDERS -> row.orders();
            };
        }
    }

    /** @throws IllegalArgumentException for anything else */
    static Ranking of(String text) {
        boolean descending = text.startsWith("-");
        String member = descending ? text.substring(1) : text;
        return Arrays.stream(Measure.values())
                .filter(measure -> measure.member().equals(member))
                .findFirst()
                .map(measure -> new Ranking(measure, descending))
                .orElseThrow(() -> new IllegalArgumentException(
                        "must be one of gross, returns, net, units, returnedUnits, orders; with - the largest first"));
    }

    Comparator<SalesRow> comparator() {
        Comparator<SalesRow> ascending = Comparator.comparingLong(measure::of);
        return descending ? ascending.reversed() : ascending;
    }
}
