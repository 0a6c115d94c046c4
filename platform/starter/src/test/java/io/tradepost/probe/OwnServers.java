package io.tradepost.probe;

import io.tradepost.embedded.KafkaServer;
import io.tradepost.embedded.PostgresServer;
import java.nio.file.Path;

/** Servers that a test may kill and start again, apart from the shared ones. */
public final class OwnServers {

    private static final Path HOMES = Path.of(
                    "target",
                    "own-servers",
                    Long.toString(ProcessHandle.current().pid()))
            .toAbsolutePath();

    private OwnServers() {}

    /** On the same name: the same data and port. */
    public static PostgresServer postgres(String name) {
        return PostgresServer.start(HOMES.resolve(name), 0);
    }

    public static KafkaServer kafka(String name) {
        System.setProperty("tradepost.servers.c1", "true");
        return KafkaServer.start(HOMES.resolve(name), 0);
    }
}
