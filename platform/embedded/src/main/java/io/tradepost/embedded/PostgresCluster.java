package io.tradepost.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/** The data directory, and the server process on it. */
final class PostgresCluster {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final int STATUS_LINE = 7;
    private static final String ACCESS = "host all all 127.0.0.1/32 scram-sha-256\n";

    private final ServerHome home;
    private final Path data;
    private final PostgresPrograms programs;

    PostgresCluster(ServerHome home) {
        this.home = home;
        this.data = home.directory().resolve("data");
        this.programs = PostgresPrograms.unpacked(home);
    }

    /** Made aside and moved, so that a start that was cut short leaves nothing half-made behind. */
    void createIfMissing(PostgresCredentials credentials) {
        if (Files.exists(data)) {
            requireKnownPassword(credentials);
            return;
        }
        Path fresh = home.directory().resolve("fresh-data");
        Path password = home.directory().resolve("fresh-password");
        try {
            Directories.delete(fresh);
            Directories.delete(password);
            OwnerOnly.write(password, credentials.passwordOf(PostgresCredentials.SUPERUSER));
            programs.initdb(fresh, PostgresCredentials.SUPERUSER, password);
            Files.writeString(fresh.resolve("pg_hba.conf"), ACCESS);
            Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireKnownPassword(PostgresCredentials credentials) {
        if (!credentials.knows(PostgresCredentials.SUPERUSER)) {
            throw new IllegalStateException(data + " is there, but its password is not in " + credentials.file());
        }
    }

    ServerProcess start(int port) {
        new Orphan(pidFile(), data).awaitEnd();
        return ServerProcess.start(home, programs.server(data, port), programs.watcher(data))
                .awaitReady(this::isReady, START_LIMIT);
    }

    private boolean isReady() {
        try {
            List<String> lines = Files.exists(pidFile()) ? Files.readAllLines(pidFile()) : List.of();
            return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }
}
