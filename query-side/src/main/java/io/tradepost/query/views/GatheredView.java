package io.tradepost.query.views;

import io.tradepost.kernel.Event;
import io.tradepost.starter.messages.Envelope;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Documents that events of several aggregates, perhaps of several contexts, come together in. Events of one key come in
 * their order, events of several keys in any; each counts once in each document, however often it is delivered.
 */
public non-sealed interface GatheredView<E extends Event, D> extends View<E, D> {

    /** The ids of the documents that the event changes; the same for each delivery. */
    Set<String> ids(E event);

    /**
     * The document after the event. A failure parks the event, and with it what follows of its key.
     *
     * @param current null before the document's first event
     * @param message what carried the event
     */
    D after(String id, @Nullable D current, E event, Envelope message);
}
