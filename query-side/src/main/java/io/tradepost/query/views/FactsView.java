package io.tradepost.query.views;

import io.tradepost.kernel.Event;
import io.tradepost.starter.messages.Envelope;
import java.util.Map;

/** Documents of each event's own, which no other event touches: what happened. */
public non-sealed interface FactsView<E extends Event, D> extends View<E, D> {

    /**
     * The facts that the event states, by ids which are the same for each delivery. A failure parks the event alone.
     *
     * @param message what carried the event
     */
    Map<String, D> of(E event, Envelope message);
}
