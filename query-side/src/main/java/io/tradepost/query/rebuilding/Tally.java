package io.tradepost.query.rebuilding;

import java.util.BitSet;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;

/** How many documents there are in each bucket, and what their hashes sum up to. */
final class Tally {

    static final int BUCKETS = 256;

    private final long[] counts = new long[BUCKETS];
    private final long[] sums = new long[BUCKETS];

    static int bucketOf(String id) {
        return (int) (Checksums.ofText(id) & (BUCKETS - 1));
    }

    void add(String id, JsonNode document) {
        int bucket = bucketOf(id);
        counts[bucket]++;
        sums[bucket] += Checksums.ofDocument(id, document);
    }

    long documents() {
        long all = 0;
        for (long count : counts) {
            all += count;
        }
        return all;
    }

    BitSet unlike(Tally other) {
        BitSet unlike = new BitSet(BUCKETS);
        for (int i = 0; i < BUCKETS; i++) {
            unlike.set(i, counts[i] != other.counts[i] || sums[i] != other.sums[i]);
        }
        return unlike;
    }

    /** One of this, the old side, beside the new one. */
    Comparison.Bucket beside(Tally now, int bucket) {
        HexFormat hex = HexFormat.of();
        return new Comparison.Bucket(
                bucket,
                counts[bucket],
                now.counts[bucket],
                hex.toHexDigits(sums[bucket]),
                hex.toHexDigits(now.sums[bucket]));
    }
}
