package io.tradepost.benchmarks;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Times that something took, noted by many threads. */
final class Latencies {

    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    void note(long since) {
        nanos.add(System.nanoTime() - since);
    }

    /** {@code {"count","p50Millis","p95Millis","p99Millis","maxMillis"}}, whole milliseconds rounded up. */
    ObjectNode summary() {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        ObjectNode summary = JsonMapper.shared().createObjectNode();
        summary.put("count", sorted.length);
        summary.put("p50Millis", millis(sorted, 50));
        summary.put("p95Millis", millis(sorted, 95));
        summary.put("p99Millis", millis(sorted, 99));
        summary.put("maxMillis", millis(sorted, 100));
        return summary;
    }

    private static long millis(long[] sorted, int percent) {
        int at = Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1);
        return sorted.length == 0 ? 0 : (long) Math.ceil(sorted[at] / 1e6);
    }
}
