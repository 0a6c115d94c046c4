package io.tradepost.query.rebuilding;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.tradepost.query.generations.Generation;
import io.tradepost.query.rebuilding.Comparison.Bucket;
import io.tradepost.query.rebuilding.Comparison.Difference;
import io.tradepost.query.rebuilding.Suspects.Pair;
import java.io.IOException;
import java.time.Duration;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Compares two generations which events come into all the time: sums up both, looks again at what is in buckets that are
 * unlike, and lets time pass for documents which one side has in a later state than the other.
 */
@Component
final class Comparing {

    private static final int LOOKS = 5;
    private static final int SHOWN = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ElasticsearchClient elasticsearch;
    private final Abreast abreast;

    Comparing(ElasticsearchClient elasticsearch, Abreast abreast) {
        this.elasticsearch = elasticsearch;
        this.abreast = abreast;
    }

    Comparison counts(String old, String now) throws IOException {
        return Comparison.ofCounts(count(old), count(now));
    }

    Comparison compare(Generation old, Generation now) throws IOException, InterruptedException {
        Contents before = new Contents(elasticsearch, old.name());
        Contents after = new Contents(elasticsearch, now.name());
        Tally oldTally = new Tally();
        Tally newTally = new Tally();
        try (Contents.Snapshot oldOnes = before.snapshot();
                Contents.Snapshot newOnes = after.snapshot()) {
            sumUp(oldOnes, oldTally);
            sumUp(newOnes, newTally);
        }
        BitSet unlike = oldTally.unlike(newTally);
        Suspects suspects = new Suspects(before, after);
        boolean complete = unlike.isEmpty() || suspects.find(unlike);
        Map<String, Pair> differing = settled(suspects, List.of(old, now));
        List<Bucket> buckets = differing.keySet().stream()
                .map(Tally::bucketOf)
                .distinct()
                .sorted()
                .map(bucket -> oldTally.beside(newTally, bucket))
                .toList();
        return new Comparison(
                true,
                new Comparison.Documents(oldTally.documents(), newTally.documents()),
                buckets,
                suspects.ids().size() - differing.size(),
                differing.size(),
                complete,
                differing.entrySet().stream()
                        .limit(SHOWN)
                        .map(e -> difference(e.getKey(), e.getValue()))
                        .toList());
    }

    /** Those that are unlike, and the same unlike, twice in a row when both sides have the same events. */
    private Map<String, Pair> settled(Suspects suspects, List<Generation> generations)
            throws IOException, InterruptedException {
        Map<String, Pair> differing = new LinkedHashMap<>();
        Map<String, Pair> open = suspects.unlike(suspects.ids());
        for (int look = 0; look < LOOKS && !open.isEmpty(); look++) {
            if (!abreast.await(generations, PATIENCE)) {
                throw new IOException("one of " + generations + " does not get on, so they cannot be compared");
            }
            Map<String, Pair> again = suspects.unlike(open.keySet());
            for (Map.Entry<String, Pair> seen : again.entrySet()) {
                if (look > 0 && seen.getValue().equals(open.get(seen.getKey()))) {
                    differing.put(seen.getKey(), seen.getValue());
                }
            }
            open = again;
            open.keySet().removeAll(differing.keySet());
        }
        return differing;
    }

    private static void sumUp(Contents.Snapshot documents, Tally tally) throws IOException {
        documents.each(true, page -> {
            page.forEach(hit -> tally.add(Objects.requireNonNull(hit.id()), Objects.requireNonNull(hit.source())));
            return true;
        });
    }

    private static Difference difference(String id, Pair pair) {
        @Nullable JsonNode old = pair.old();
        @Nullable JsonNode now = pair.now();
        if (old == null || now == null) {
            return new Difference(id, old == null ? "old" : "new", List.of());
        }
        return new Difference(id, null, Members.between(old, now));
    }

    private long count(String index) throws IOException {
        return elasticsearch.count(c -> c.index(index)).count();
    }
}
