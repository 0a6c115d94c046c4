package io.tradepost.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The server of a JVM that was killed: it is on its way out, and nobody may start on its data before it is gone. */
record Orphan(Path pidFile, Path directory) {

    private static final long PATIENCE_SECONDS = 40;

    void awaitEnd() {
        try {
            List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
            if (!lines.isEmpty()) {
                ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                        .filter(this::isOurs)
                        .ifPresent(Orphan::awaitEndOf);
            }
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process id may be somebody else's by now. */
    private boolean isOurs(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(directory.toString());
    }

    private static void awaitEndOf(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException stuck) {
            List<ProcessHandle> children = process.descendants().toList();
            process.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while process " + process.pid() + " ends", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("process " + process.pid() + " cannot be watched", e);
        }
    }
}
