package io.tradepost.query.views;

import io.tradepost.kernel.Event;
import io.tradepost.starter.messages.Envelope;
import org.jspecify.annotations.Nullable;

/** One document per aggregate, under the aggregate's id: how things stand with it. */
public non-sealed interface AggregateView<E extends Event, D> extends View<E, D> {

    /**
     * The document after the event. A failure parks the event, and with it what follows of the aggregate: it does not
     * fit what is there.
     *
     * @param current null before the aggregate's first event
     * @param message what carried the event
     */
    D after(@Nullable D current, E event, Envelope message);
}
