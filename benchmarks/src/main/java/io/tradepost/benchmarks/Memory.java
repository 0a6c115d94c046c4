package io.tradepost.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a system takes; Linux only. */
final class Memory {

    private Memory() {}

    /** Of every process that names the home on its command line, and of its children. */
    static long residentMiB(Path home) {
        List<ProcessHandle> processes = ProcessHandle.allProcesses()
                .filter(process -> commandLine(process).contains(home.toString()))
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .distinct()
                .toList();
        return processes.stream().mapToLong(Memory::proportionalKiB).sum() / 1024;
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
