package io.tradepost.endtoend;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One system for all end-to-end tests of a JVM; it stops with the last of them. */
final class RunningSystem implements BeforeAllCallback {

    private static TradepostProcess system;

    static TradepostProcess system() {
        return system;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(TradepostProcess.class.getName(), absent -> {
                    system = TradepostProcess.start(
                            Path.of("target", "home-" + Instant.now().toEpochMilli())
                                    .toAbsolutePath());
                    return system;
                });
    }
}
