package io.tradepost.query.reports;

/** What a column counts in. */
public enum Unit {
    /** The first day of a period, in the report's zone. */
    DATE,
    TEXT,
    /** Whole numbers. */
    COUNT,
    /** An amount and its currency. */
    MONEY,
    /** A share of 1, with four decimals. */
    RATE,
    DAYS,
    /** Milliseconds. */
    MILLIS;

    public boolean isMeasure() {
        return this != DATE && this != TEXT;
    }
}
