package io.tradepost.probe;

import io.tradepost.probe.api.TallyEvent;
import java.util.function.Consumer;

/** Strikes in handlers of events; a test sets what. */
public final class Sabotage {

    private volatile Consumer<TallyEvent> projecting = event -> {};
    private volatile Consumer<TallyEvent> replicating = event -> {};

    public void whenProjecting(Consumer<TallyEvent> strike) {
        projecting = strike;
    }

    public void whenReplicating(Consumer<TallyEvent> strike) {
        replicating = strike;
    }

    public void end() {
        projecting = event -> {};
        replicating = event -> {};
    }

    void projecting(TallyEvent event) {
        projecting.accept(event);
    }

    void replicating(TallyEvent event) {
        replicating.accept(event);
    }
}
