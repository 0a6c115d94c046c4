package io.tradepost.query.views;

import io.tradepost.kernel.Event;
import io.tradepost.query.elastic.Index;
import org.jspecify.annotations.Nullable;

/**
 * What one context's events come to as documents, one per aggregate.
 *
 * @param <E> the context's sealed vocabulary
 * @param <D> the document
 */
public interface View<E extends Event, D> {

    Index index();

    Class<E> vocabulary();

    Class<D> document();

    /**
     * The document after the event. A failure parks the event: it does not fit what is there.
     *
     * @param current null before the aggregate's first event
     */
    D after(@Nullable D current, E event);
}
