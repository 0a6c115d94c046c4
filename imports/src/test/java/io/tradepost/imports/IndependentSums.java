package io.tradepost.imports;

import java.io.IOException;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same sums by another program, which reads the file alone. */
final class IndependentSums {

    private IndependentSums() {}

    static JsonNode of(Path file) throws IOException {
        Process program = new ProcessBuilder("python3", script().toString(), file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return JsonMapper.builder().build().readTree(program.getInputStream());
    }

    private static Path script() {
        return Path.of(System.getProperty("tradepost.root"), "benchmarks", "online_retail_sums.py");
    }
}
