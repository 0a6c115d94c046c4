package io.tradepost.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A view built anew from its topics while the system stands idle, beside a raw bulk of the same documents into the same
 * Elasticsearch right before and after. The building alone counts: the comparison after it has no counterpart in the raw bulk and is told apart.
 */
final class ViewRebuild {

    private static final long LOOK = 200_000_000;
    private static final int AT_A_TIME = 2;
    private static final Set<String> RUNNING = Set.of("BUILDING", "COMPARING");

    private ViewRebuild() {}

    static void run(Options options) throws Exception {
        String view = options.text("view", "sales");
        Path home = Path.of(options.text("home", ".tradepost"));
        Api api = new Api(options.url());
        String path = "/api/views/" + view + "/rebuild";
        for (int i = 0; i < options.number("warm-up", 1); i++) {
            rebuilt(api, path); // the JVMs of both sides warm up first
        }
        RawBulk raw = new RawBulk(home);
        double before = raw.perSecond(view, AT_A_TIME);
        JsonNode rebuild = rebuilt(api, path);
        double after = raw.perSecond(view, AT_A_TIME);
        double built = seconds(rebuild, "startedAt", "builtAt");
        long documents = rebuild.get("comparison").get("documents").get("new").asLong();
        ObjectNode result = JsonMapper.shared().createObjectNode();
        result.put("benchmark", "rebuild of a view");
        result.put("view", view);
        result.put("documents", documents);
        result.put("events", rebuild.get("events").get("total").asLong());
        result.put("buildingSeconds", Math.round(built * 10) / 10.0);
        result.put("comparingSeconds", Math.round(seconds(rebuild, "builtAt", "endedAt") * 10) / 10.0);
        result.put("documentsPerSecond", Math.round(documents / built));
        result.put("rawBulkDocumentsPerSecondBefore", Math.round(before));
        result.put("rawBulkDocumentsPerSecondAfter", Math.round(after));
        result.put("share", Math.round(documents / built / ((before + after) / 2) * 100) / 100.0);
        Results.print("rebuild-" + view, result);
    }

    private static JsonNode rebuilt(Api api, String path) throws Exception {
        api.post(path, Map.of()).expect(202);
        JsonNode rebuild = api.get(path).expect(200).body();
        while (RUNNING.contains(rebuild.get("state").asString())) {
            LockSupport.parkNanos(LOOK);
            rebuild = api.get(path).expect(200).body();
        }
        if (!rebuild.get("state").asString().equals("SWAPPED")) {
            throw new IllegalStateException(rebuild.toString());
        }
        return rebuild;
    }

    private static double seconds(JsonNode rebuild, String from, String to) {
        return Duration.between(
                                Instant.parse(rebuild.get(from).asString()),
                                Instant.parse(rebuild.get(to).asString()))
                        .toMillis()
                / 1e3;
    }
}
