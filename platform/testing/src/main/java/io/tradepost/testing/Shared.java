package io.tradepost.testing;

import io.tradepost.embedded.EmbeddedServer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A server that is started once, by whoever asks first, and closed when this JVM ends. */
final class Shared<S extends EmbeddedServer> {

    private final Supplier<S> start;
    private @Nullable S started;

    Shared(Supplier<S> start) {
        this.start = start;
    }

    synchronized S get() {
        S server = started;
        if (server == null) {
            server = start.get();
            started = server;
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-test-server"));
        }
        return server;
    }
}
