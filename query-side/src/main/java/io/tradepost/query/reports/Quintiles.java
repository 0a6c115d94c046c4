package io.tradepost.query.reports;

import java.util.Arrays;

/** Scores of 1 to 5 by rank: the share of all values that are smaller, in fifths. Equal values score alike. */
final class Quintiles {

    private static final int SCORES = 5;

    private final long[] sorted;

    Quintiles(long[] values) {
        sorted = values.clone();
        Arrays.sort(sorted);
    }

    int score(long value) {
        return 1 + (int) ((long) SCORES * smaller(value) / sorted.length);
    }

    private int smaller(long value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
