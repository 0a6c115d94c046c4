package io.tradepost.imports.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file as it was understood.
 *
 * @param no its number in the file
 * @param quantity null when it cannot be read; likewise price and, with either, value
 * @param price per unit in 1/10,000 of the major unit
 * @param value quantity times price in minor units, rounded half even
 * @param customer null for a guest
 * @param malformed what is wrong with it; null when nothing is
 * @param raw as it stands in the file; null unless it is malformed
 */
public record RetailLine(
        int no,
        @Nullable String invoice,
        @Nullable String code,
        StockCode.@Nullable Kind kind,
        @Nullable String description,
        @Nullable Long quantity,
        @Nullable Instant at,
        @Nullable Long price,
        @Nullable Long value,
        @Nullable String customer,
        @Nullable String country,
        @Nullable String malformed,
        @Nullable String raw) {

    static RetailLine unreadable(int no, String malformed, String raw) {
        return new RetailLine(no, null, null, null, null, null, null, null, null, null, null, malformed, raw);
    }
}
