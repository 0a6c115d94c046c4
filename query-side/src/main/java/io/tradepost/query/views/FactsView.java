package io.tradepost.query.views;

import io.tradepost.kernel.Event;
import io.tradepost.starter.messages.Envelope;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documents of each event's own, which no other event touches: what happened. */
public non-sealed interface FactsView<E extends Event, D> extends View<E, D> {

    /**
     * The facts that the event states, by ids which are the same for each delivery. A failure parks the event alone.
     *
     * @param message what carried the event
     */
    Map<String, D> of(E event, Envelope message);

    /**
     * The id of a fact that every event of the vocabularies states, whichever it is, so that the fact tells that the view
     * has seen the event. Null where there may be none; then the view's progress is written down beside it.
     */
    default @Nullable String idOf(String context, String key, long sequence) {
        return null;
    }
}
