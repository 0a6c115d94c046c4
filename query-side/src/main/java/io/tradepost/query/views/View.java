package io.tradepost.query.views;

import io.tradepost.kernel.Event;
import io.tradepost.query.elastic.Index;

/**
 * What one context's events come to as documents.
 *
 * @param <E> the context's sealed vocabulary
 * @param <D> the document
 */
public sealed interface View<E extends Event, D> permits AggregateView, FactsView {

    Index index();

    Class<E> vocabulary();

    Class<D> document();
}
