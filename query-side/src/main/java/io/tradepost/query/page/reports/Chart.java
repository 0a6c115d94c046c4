package io.tradepost.query.page.reports;

import org.jspecify.annotations.Nullable;

/**
 * A picture of a panel's table.
 *
 * @param label the column that names what is drawn
 * @param values the columns that are drawn
 * @param first how many rows at most
 */
record Chart(
        Kind kind, String label, String values, @Nullable Integer first) {

    enum Kind {
        LINE,
        BAR,
        STACKED,
        /** Bars that lie, the largest on top. */
        RANKING
    }

    static Chart line(String label, String... values) {
        return new Chart(Kind.LINE, label, String.join(",", values), null);
    }

    static Chart bar(String label, String... values) {
        return new Chart(Kind.BAR, label, String.join(",", values), null);
    }

    static Chart stacked(String label, String... values) {
        return new Chart(Kind.STACKED, label, String.join(",", values), null);
    }

    static Chart ranking(String label, String value, int first) {
        return new Chart(Kind.RANKING, label, value, first);
    }
}
