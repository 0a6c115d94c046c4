package io.tradepost.query.rebuilding;

import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Documents in unlike buckets that are not the same on both sides when asked for directly. */
final class Suspects {

    private static final int MOST = 2_000;

    private final Contents old;
    private final Contents now;
    private final Set<String> ids = new LinkedHashSet<>();

    Suspects(Contents old, Contents now) {
        this.old = old;
        this.now = now;
    }

    /** A document on either side, as it is at one moment. */
    record Pair(@Nullable JsonNode old, @Nullable JsonNode now) {

        boolean isAlike(String id) {
            if (old == null || now == null) {
                return old == null && now == null;
            }
            return old.equals(now) || Checksums.ofDocument(id, old) == Checksums.ofDocument(id, now);
        }
    }

    /** @return whether all were found, since there were not too many */
    boolean find(BitSet buckets) throws IOException {
        try (Contents.Snapshot after = now.snapshot();
                Contents.Snapshot before = old.snapshot()) {
            after.each(false, page -> look(page, buckets));
            if (ids.size() < MOST) {
                before.each(false, page -> look(page, buckets));
            }
        }
        return ids.size() < MOST;
    }

    /** Those of these ids that are unlike now. */
    Map<String, Pair> unlike(Collection<String> wanted) throws IOException {
        Map<String, Pair> unlike = new LinkedHashMap<>();
        Map<String, JsonNode> before = new HashMap<>(old.now(wanted));
        Map<String, JsonNode> after = new HashMap<>(now.now(wanted));
        for (String id : wanted) {
            Pair pair = new Pair(before.get(id), after.get(id));
            if (!pair.isAlike(id)) {
                unlike.put(id, pair);
            }
        }
        return unlike;
    }

    Set<String> ids() {
        return ids;
    }

    private boolean look(List<Hit<JsonNode>> page, BitSet buckets) throws IOException {
        List<String> wanted = page.stream()
                .map(Hit::id)
                .filter(id -> id != null && buckets.get(Tally.bucketOf(id)) && !ids.contains(id))
                .toList();
        ids.addAll(unlike(wanted).keySet());
        return ids.size() < MOST;
    }
}
