package io.tradepost.imports.asking;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Whoever waits for an answer. */
public interface Patience {

    /** Hears what it waits for; null when it no longer does. */
    void waitingFor(@Nullable String what);

    /** @throws InterruptedException when it waits no longer */
    void pause(Duration pause) throws InterruptedException;
}
