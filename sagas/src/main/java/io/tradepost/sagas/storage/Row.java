package io.tradepost.sagas.storage;

import java.time.Instant;
import java.util.Map;
import org.axonframework.modelling.saga.AssociationValue;
import org.jspecify.annotations.Nullable;

/**
 * A live process as it is stored.
 *
 * @param type the simple name of its class
 * @param key what its events are recognised by
 * @param state JSON
 * @param step a part of the state
 * @param version the sequence of the last message about it
 * @param deadlines when it goes on by itself, by the ids of what was scheduled
 */
record Row(
        String id,
        String type,
        AssociationValue key,
        String state,
        @Nullable String step,
        Instant since,
        Instant stepSince,
        long version,
        Map<String, Instant> deadlines) {

    /** What others know it by. */
    String name() {
        return type + ":" + key.getValue();
    }

    @Nullable
    Instant deadline() {
        return deadlines.values().stream().min(Instant::compareTo).orElse(null);
    }
}
