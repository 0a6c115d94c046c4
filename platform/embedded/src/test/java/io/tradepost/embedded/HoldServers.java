package io.tradepost.embedded;

import java.nio.file.Files;
import java.nio.file.Path;

/** A JVM with all servers on the home it is given; it waits to be killed. */
final class HoldServers {

    private HoldServers() {}

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        EmbeddedServers servers = EmbeddedServers.start(home, EmbeddedServers.Wanted.all());
        servers.postgres().orElseThrow().database("orders");
        Files.createFile(home.resolve("held"));
        Thread.currentThread().join();
    }
}
