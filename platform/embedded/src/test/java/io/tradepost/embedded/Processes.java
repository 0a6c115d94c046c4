package io.tradepost.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** The processes of this machine as ps shows them, titles that a process gives itself included. */
final class Processes {

    private Processes() {}

    static Map<Long, String> on(Path home) {
        return all().entrySet().stream()
                .filter(process -> process.getValue().contains(home.toString()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static Map<Long, String> below(ProcessHandle parent) {
        Map<Long, String> shown = all();
        return parent.descendants()
                .map(ProcessHandle::pid)
                .filter(shown::containsKey)
                .collect(Collectors.toMap(pid -> pid, shown::get));
    }

    private static Map<Long, String> all() {
        try {
            Process ps = new ProcessBuilder("ps", "-ww", "-eo", "pid=,args=").start();
            return ps.inputReader()
                    .lines()
                    .map(line -> line.strip().split(" +", 2))
                    .filter(parts -> Long.parseLong(parts[0]) != ps.pid())
                    .collect(Collectors.toMap(parts -> Long.parseLong(parts[0]), parts -> parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
