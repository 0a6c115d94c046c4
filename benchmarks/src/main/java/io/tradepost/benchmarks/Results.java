package io.tradepost.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Results as JSON, printed and kept under {@code benchmarks/results}. */
final class Results {

    private Results() {}

    static void print(String name, ObjectNode result) throws IOException {
        result.put("at", Instant.now().toString());
        result.put("processors", Runtime.getRuntime().availableProcessors());
        String json = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(result);
        System.out.println(json);
        Path results = Files.createDirectories(Path.of("benchmarks", "results"));
        Files.writeString(results.resolve(name + ".json"), json + "\n");
    }
}
