package io.tradepost.query.rebuilding;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The documents that readers see against those that were built.
 *
 * @param compared whether the documents themselves were looked at; those of different mappings are counted only
 * @param buckets those, of 256, with documents that differ
 * @param moving documents that differed when first looked at and did not any more when both sides had the same events,
 *     or that changed whenever looked at
 * @param differing documents that differ
 * @param complete whether all documents that might differ were looked at; after so many differences nobody asks for more
 * @param differences some of those documents
 */
public record Comparison(
        boolean compared,
        Documents documents,
        List<Bucket> buckets,
        long moving,
        long differing,
        boolean complete,
        List<Difference> differences) {

    public Comparison {
        buckets = List.copyOf(buckets);
        differences = List.copyOf(differences);
    }

    /** How many there are on either side. */
    public record Documents(long old, @JsonProperty("new") long now) {}

    /**
     * The documents whose id's hash ends with that byte.
     *
     * @param oldChecksum the sum of the documents' hashes, in hexadecimal digits
     */
    public record Bucket(int bucket, long oldCount, long newCount, String oldChecksum, String newChecksum) {}

    /** @param missing the side that does not have it: {@code old} or {@code new}; null when both do */
    public record Difference(String id, @Nullable String missing, List<Member> members) {
        public Difference {
            members = List.copyOf(members);
        }
    }

    /**
     * What differs within a document.
     *
     * @param pointer a JSON pointer
     * @param old as JSON, cut where it is long; null where there is none
     */
    public record Member(
            String pointer,
            @Nullable String old,
            @JsonProperty("new") @Nullable String now) {}

    static Comparison ofCounts(long old, long now) {
        return new Comparison(false, new Documents(old, now), List.of(), 0, 0, true, List.of());
    }

    boolean isEqual() {
        return compared && differing == 0;
    }
}
