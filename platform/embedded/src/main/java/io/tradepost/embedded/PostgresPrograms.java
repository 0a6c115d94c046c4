package io.tradepost.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of PostgreSQL's own programs. */
record PostgresPrograms(ServerHome home, Path directory) {

    private static final Path UNSHARE = Path.of("/usr/bin/unshare");

    // On the command line they stand above every file and above ALTER SYSTEM.
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "autovacuum_naptime=5s",
            "full_page_writes=on",
            "max_connections=300",
            "idle_in_transaction_session_timeout=60s",
            "max_wal_size=2GB",
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC");

    // Asks the server to stop when the JVM at the other end of its input is gone, and insists 20 s later.
    private static final String WATCH = """
            while read -r _; do :; done
            running() {
              pid=$(head -n 1 "$1/postmaster.pid" 2>/dev/null) && [ -n "$pid" ] &&
                { tr '\\0' ' ' 2>/dev/null <"/proc/$pid/cmdline" || ps -o args= -p "$pid"; } | grep -qF -- "$1"
            }
            n=0; while [ $n -lt 50 ] && ! running "$1"; do sleep 0.1; n=$((n+1)); done
            running "$1" && kill -INT "$pid"
            n=0; while [ $n -lt 200 ] && running "$1"; do sleep 0.1; n=$((n+1)); done
            running "$1" && kill -QUIT "$pid"
            """;

    static PostgresPrograms unpacked(ServerHome home) {
        return new PostgresPrograms(home, PostgresArchive.unpackedInto(ServerFiles.cache(home)));
    }

    void initdb(Path data, String superuser, Path passwordFile) throws IOException {
        List<String> command = program("initdb");
        command.addAll(List.of("-D", data.toString(), "-U", superuser, "--pwfile=" + passwordFile));
        command.addAll(List.of("-A", "scram-sha-256", "-E", "UTF8", "--locale=C"));
        command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        int exit = Launch.process(home, command).onExit().join().exitValue();
        if (exit != 0) {
            throw new IllegalStateException("initdb ended with " + exit + ":\n" + home.tailOfLog());
        }
    }

    List<String> server(Path data, int port) {
        List<String> command = program("postgres");
        command.addAll(List.of("-D", data.toString(), "-p", Integer.toString(port)));
        command.addAll(List.of("-c", "cluster_name=" + home.home()));
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    List<String> watcher(Path data) {
        return List.of("sh", "-c", WATCH, "postgres-watcher", data.toString());
    }

    /** PostgreSQL refuses to run as root, so root runs it in a user namespace in which nobody is. */
    private List<String> program(String name) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of(UNSHARE.toString(), "--user"));
        }
        command.add(directory.resolve("bin").resolve(name).toString());
        return command;
    }

    private boolean isRoot() {
        try {
            return Files.getAttribute(home.directory(), "unix:uid").equals(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
