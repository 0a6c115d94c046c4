package io.tradepost.imports;

import io.tradepost.embedded.Database;
import io.tradepost.testing.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The import service in a process of its own, which can be killed. */
final class ImportProcess implements AutoCloseable {

    private final Process process;

    ImportProcess(String database, String shop, String... more) throws IOException {
        Database own = TestServers.database(database);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ImportService.class.getName(),
                "--server.port=0",
                "--spring.datasource.url=" + own.url(),
                "--spring.datasource.username=" + own.user(),
                "--spring.datasource.password=" + own.password(),
                "--tradepost.services.catalog=" + shop,
                "--tradepost.services.customer=" + shop,
                "--tradepost.services.inventory=" + shop,
                "--tradepost.services.order=" + shop));
        command.addAll(List.of(more));
        process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
