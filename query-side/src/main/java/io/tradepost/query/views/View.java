package io.tradepost.query.views;

import io.tradepost.kernel.Event;
import io.tradepost.query.elastic.Index;
import java.util.Set;

/**
 * What events come to as documents.
 *
 * @param <E> what the vocabularies have in common
 * @param <D> the document
 */
public sealed interface View<E extends Event, D> permits AggregateView, GatheredView, FactsView {

    Index index();

    /**
     * Sealed vocabularies, or single events where it takes few, whose topics feed it. What else is in these topics is not
     * even decoded.
     */
    Set<Class<? extends E>> vocabularies();

    Class<D> document();
}
