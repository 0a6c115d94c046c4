package io.tradepost.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What one server has below the home: its directory, its log, its port, and the lock that one JVM at a time holds. */
record ServerHome(ServerKind kind, Path home, HomeLock lock) implements AutoCloseable {

    private static final long LOG_LIMIT_BYTES = 10_000_000;
    private static final int TAIL_LINES = 40;

    static ServerHome open(ServerKind kind, Path home) {
        Path root = home.toAbsolutePath().normalize();
        HomeLock lock = HomeLock.acquire(root.resolve(kind.folder()).resolve("lock"), kind.title());
        ServerHome opened = new ServerHome(kind, root, lock);
        try {
            Files.createDirectories(root.resolve("logs"));
            opened.rotateLog();
            new Orphan(opened.pidFile(), opened.directory()).awaitEnd();
            return opened;
        } catch (IOException e) {
            opened.close();
            throw new UncheckedIOException(e);
        }
    }

    Path directory() {
        return home.resolve(kind.folder());
    }

    Path log() {
        return home.resolve("logs").resolve(kind.folder() + ".log");
    }

    private Path pidFile() {
        return directory().resolve("pid");
    }

    void remember(Process server) {
        try {
            Files.writeString(pidFile(), Long.toString(server.pid()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port(int wanted) {
        return Ports.choose(wanted, directory().resolve("port"), kind.title());
    }

    int controllerPort() {
        return Ports.choose(0, directory().resolve("controller-port"), kind.title());
    }

    String tailOfLog() {
        try {
            List<String> lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        } catch (IOException e) {
            return log() + " cannot be read: " + e;
        }
    }

    private void rotateLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT_BYTES) {
            Files.move(log(), log().resolveSibling(kind.folder() + ".1.log"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() {
        lock.close();
    }
}
