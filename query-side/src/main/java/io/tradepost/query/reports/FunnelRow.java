package io.tradepost.query.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many of the orders placed in a period came to a state, and how long they stayed in it.
 *
 * @param key of what they are grouped by
 * @param share of all that were placed, four decimals
 * @param p50Millis half of the orders left the state in so many milliseconds or less; null where none did
 * @param p95Millis likewise 95 of 100
 */
public record FunnelRow(
        @Nullable LocalDate period,
        @Nullable String key,
        State state,
        long orders,
        @Nullable BigDecimal share,
        @Nullable Long p50Millis,
        @Nullable Long p95Millis) {

    /** How far an order came; the time is that to the next, of rejected and cancelled ones that from the placing. */
    public enum State {
        PLACED,
        CONFIRMED,
        SHIPPED,
        DELIVERED,
        REJECTED,
        CANCELLED
    }
}
