package io.tradepost.starter.relay;

import io.tradepost.embedded.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A relay in a JVM of its own, which can be killed. */
final class RelayProcess {

    private RelayProcess() {}

    static Process start(RelayedTable table) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        RelayProcess.class.getName(),
                        table.context(),
                        table.server().url(),
                        table.server().user(),
                        table.server().password(),
                        table.topic().kafka()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] args) {
        RelayedTable table = new RelayedTable(args[0], new Database(args[1], args[2], args[3]), args[4]);
        table.start(step -> {});
    }
}
