package io.tradepost.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on 127.0.0.1 that a home keeps from one start to the next, so that clients find a restarted server again. */
final class Ports {

    // Below the range from which systems take a connection's own port: a client that retries against a stopped server
    // there could otherwise connect to itself, or occupy the port before the server is back.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 1_000;

    private static final Set<Integer> CHOSEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** The wanted port; or, when that is 0, the one remembered in the file if it is free, or any free one. */
    static int choose(int wanted, Path remembered, String what) {
        if (wanted != 0) {
            if (!isFree(wanted)) {
                throw new IllegalStateException("port " + wanted + " for " + what + " is in use on 127.0.0.1");
            }
            return wanted;
        }
        try {
            if (Files.exists(remembered)) {
                int port = Integer.parseInt(Files.readString(remembered).strip());
                if (isFree(port)) {
                    return port;
                }
            }
            int port = anyFree();
            Files.writeString(remembered, Integer.toString(port));
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int anyFree() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port) && CHOSEN.add(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port between " + LOWEST + " and " + HIGHEST + " on 127.0.0.1");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException inUse) {
            return false;
        }
    }
}
