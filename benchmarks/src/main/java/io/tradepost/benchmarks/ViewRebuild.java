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
 * Elasticsearch. The building alone counts: the comparison after it has no counterpart in the raw bulk and is told apart.
 */
final class ViewRebuild {

    private static final long LOOK = 200_000_000;
    private static final Set<String> RUNNING = Set.of("BUILDING", "COMPARING");

    private ViewRebuild() {}

    static void run(Options options) throws Exception {
        String view = options.text("view", "sales");
        Path home = Path.of(options.text("home", ".tradepost"));
        Api api = new Api(options.url());
        String path = "/api/views/" + view + "/rebuild";
        api.post(path, Map.of()).expect(202);
        JsonNode rebuild = api.get(path).expect(200).body();
        while (RUNNING.contains(rebuild.get("state").asString())) {
            LockSupport.parkNanos(LOOK);
            rebuild = api.get(path).expect(200).body();
        }
        if (!rebuild.get("state").asString().equals("SWAPPED")) {
            throw new IllegalStateException(rebuild.toString());
        }
        double built = seconds(rebuild, "startedAt", "builtAt");
        double compared = seconds(rebuild, "builtAt", "endedAt");
        String index = rebuild.get("to").asString();
        double raw = new RawBulk(home).perSecond(index, 2);
        long documents = rebuild.get("comparison").get("documents").get("new").asLong();
        ObjectNode result = JsonMapper.shared().createObjectNode();
        result.put("benchmark", "rebuild of a view");
        result.put("view", view);
        result.put("documents", documents);
        result.put("events", rebuild.get("events").get("total").asLong());
        result.put("buildingSeconds", Math.round(built * 10) / 10.0);
        result.put("comparingSeconds", Math.round(compared * 10) / 10.0);
        result.put("documentsPerSecond", Math.round(documents / built));
        result.put("rawBulkDocumentsPerSecond", Math.round(raw));
        result.put("share", Math.round(documents / built / raw * 100) / 100.0);
        Results.print("rebuild-" + view, result);
    }

    private static double seconds(JsonNode rebuild, String from, String to) {
        return Duration.between(
                                Instant.parse(rebuild.get(from).asString()),
                                Instant.parse(rebuild.get(to).asString()))
                        .toMillis()
                / 1e3;
    }
}
