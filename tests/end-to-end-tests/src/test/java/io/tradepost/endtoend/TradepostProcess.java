package io.tradepost.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The whole system as a process of its own, as the README's first command starts it. */
final class TradepostProcess implements AutoCloseable {

    private final Path home;
    private final int port;
    private Process process;

    private TradepostProcess(Path home, int port) {
        this.home = home;
        this.port = port;
        this.process = launch();
    }

    static TradepostProcess start(Path home) {
        return new TradepostProcess(home, freePort());
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    Path home() {
        return home;
    }

    /** SIGKILL, as the out-of-memory killer would; the servers it started must end by themselves. */
    void kill() {
        List<ProcessHandle> servers = process.descendants().toList();
        process.destroyForcibly();
        process.onExit().join();
        servers.forEach(server -> server.onExit().join());
    }

    void startAgain() {
        process = launch();
    }

    /** SIGTERM. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the system did not stop in a minute");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Process launch() {
        try {
            Files.createDirectories(home);
            Process started = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx1g",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Dtradepost.servers=" + System.getProperty("tradepost.servers"),
                            "-Dtradepost.servers.c1=true",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "io.tradepost.launcher.Launcher",
                            "--tradepost.home=" + home,
                            "--tradepost.port=" + port)
                    .redirectErrorStream(true)
                    .start();
            awaitReady(started);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its output goes on into a file beside the home. */
    private void awaitReady(Process started) throws IOException {
        Path log = home.resolveSibling(home.getFileName() + ".log");
        BufferedReader output = started.inputReader();
        String ready = "Tradepost is ready: " + url();
        for (String line = output.readLine(); !ready.equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IllegalStateException("the system did not start; see " + log);
            }
            Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        Thread.ofVirtual().start(() -> {
            try {
                for (String line = output.readLine(); line != null; line = output.readLine()) {
                    Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
