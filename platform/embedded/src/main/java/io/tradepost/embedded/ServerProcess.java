package io.tradepost.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A running server, and the lifeline whose end makes it stop in order: closed by us, or by the end of this JVM. */
final class ServerProcess {

    /** In training, writing down what was learned is part of it. */
    private static final Duration ORDERLY_STOP =
            Duration.ofSeconds(System.getProperty("tradepost.servers.train") == null ? 30 : 300);

    private static final Duration STEP = Duration.ofMillis(10);

    private final ServerHome home;
    private final Process server;
    private final Process lifeline;

    private ServerProcess(ServerHome home, Process server, Process lifeline) {
        this.home = home;
        this.server = server;
        this.lifeline = lifeline;
        home.remember(server);
    }

    /** A server that watches its own standard input. */
    static ServerProcess start(ServerHome home, List<String> command) {
        Process server = Launch.process(home, command);
        return new ServerProcess(home, server, server);
    }

    /** A server that does not, and a process beside it that does; that one first, so that no instant is unguarded. */
    static ServerProcess start(ServerHome home, List<String> command, List<String> watcher) {
        Process lifeline = Launch.process(home, watcher);
        return new ServerProcess(home, Launch.process(home, command), lifeline);
    }

    ServerProcess awaitReady(BooleanSupplier ready, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (!ready.getAsBoolean()) {
                if (!server.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException("%s did not start (%s); the end of %s:%n%s"
                            .formatted(home.kind().title(), server, home.log(), home.tailOfLog()));
                }
                server.waitFor(STEP.toMillis(), TimeUnit.MILLISECONDS);
            }
            return this;
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + home.kind().title() + " started", e);
        } catch (RuntimeException e) {
            kill();
            throw e;
        }
    }

    long pid() {
        return server.pid();
    }

    void stop() {
        try {
            lifeline.getOutputStream().close();
            if (!server.waitFor(ORDERLY_STOP.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        } finally {
            lifeline.destroyForcibly();
            home.close();
        }
    }

    /** Ends it as a crash would, with its children, and returns when all of them are gone. */
    void kill() {
        List<ProcessHandle> children = server.descendants().toList();
        lifeline.destroyForcibly().onExit().join();
        server.destroyForcibly().onExit().join();
        children.forEach(ProcessHandle::destroyForcibly);
        while (children.stream().anyMatch(ProcessHandle::isAlive)) {
            LockSupport.parkNanos(STEP.toNanos());
        }
        home.close();
    }
}
