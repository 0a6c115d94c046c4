package io.tradepost.benchmarks;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** From the run command, built, to its ready line, on an empty home and on the same home again; memory of all processes. */
final class StartUp {

    private StartUp() {}

    static void run(Options options) throws Exception {
        Path home = Files.createTempDirectory("tradepost-start");
        ObjectNode result = JsonMapper.shared().createObjectNode();
        result.put("benchmark", "run command to ready line");
        result.put("firstStartSeconds", start(home, options, result));
        result.put("secondStartSeconds", start(home, options, result));
        Results.print("start", result);
    }

    private static double start(Path home, Options options, ObjectNode result) throws Exception {
        long begin = System.nanoTime();
        Process system = new ProcessBuilder(
                        "./tradepost.sh",
                        "--tradepost.home=" + home,
                        "--tradepost.port=" + options.number("port", 18080))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = system.inputReader()) {
            String line = output.readLine();
            while (line != null && !line.startsWith("Tradepost is ready")) {
                System.out.println(line);
                line = output.readLine();
            }
            if (line == null) {
                throw new IllegalStateException("the system did not start");
            }
            double seconds = Math.round((System.nanoTime() - begin) / 1e8) / 10.0;
            result.put("residentMiB", Memory.residentMiB(home));
            return seconds;
        } finally {
            system.destroy();
            if (!system.waitFor(60, TimeUnit.SECONDS)) {
                system.destroyForcibly();
            }
        }
    }
}
