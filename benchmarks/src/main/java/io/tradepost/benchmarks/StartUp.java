package io.tradepost.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
            result.put("residentMiB", residentMiB(home));
            return seconds;
        } finally {
            system.destroy();
            if (!system.waitFor(60, TimeUnit.SECONDS)) {
                system.destroyForcibly();
            }
        }
    }

    /** Of every process that names the home on its command line, and of its children; Linux only. */
    private static long residentMiB(Path home) {
        List<ProcessHandle> processes = ProcessHandle.allProcesses()
                .filter(process -> commandLine(process).contains(home.toString()))
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .distinct()
                .toList();
        return processes.stream().mapToLong(StartUp::proportionalKiB).sum() / 1024;
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
        } catch (IOException e) {
            return "";
        }
    }

    /** Proportional set size: memory that processes share counts once. */
    private static long proportionalKiB(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
