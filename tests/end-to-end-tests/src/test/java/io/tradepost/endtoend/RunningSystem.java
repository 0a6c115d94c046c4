package io.tradepost.endtoend;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One system for all end-to-end tests of a JVM, whichever engine runs them; it stops with the JVM. */
final class RunningSystem implements BeforeAllCallback {

    private static @Nullable TradepostProcess system;

    static synchronized TradepostProcess system() {
        if (system == null) {
            TradepostProcess started = TradepostProcess.start(
                    Path.of("target", "home-" + Instant.now().toEpochMilli()).toAbsolutePath());
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            system = started;
        }
        return system;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        system();
    }
}
