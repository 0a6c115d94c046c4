package io.tradepost.query.views;

import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import io.tradepost.kernel.Event;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of view takes events.
 *
 * @param <S> a document with what guards it against being overwritten
 */
interface Projection<E extends Event, S> {

    /** Whether what came before the event must be written before it is taken. */
    default boolean startsAnew(Incoming<E> incoming) {
        return false;
    }

    /** The first of events that are taken together, with the documents that only a search tells; others have none such. */
    default Incoming<E> prepared(Incoming<E> first) throws IOException {
        return first;
    }

    /** The documents that must be known to take the event. */
    Set<String> ids(Incoming<E> incoming);

    /** As they are now, unlike a search, which sees the last refresh. */
    Map<String, S> read(Set<String> ids) throws IOException;

    /**
     * What is to be written; empty for a repeat.
     *
     * @param before the document as the events so far leave it, null when there is none
     */
    Map<String, S> after(Incoming<E> incoming, Function<String, @Nullable S> before);

    /** Those of the event's documents that have it already, as they are stored, although it cannot be taken now. */
    default List<String> counted(Incoming<E> incoming, Function<String, @Nullable S> stored) {
        return List.of();
    }

    BulkOperation write(String id, S stored);

    /**
     * Of a conflict: whether the document has the event already. Otherwise somebody else changed it meanwhile, and it
     * is to be read again.
     */
    boolean conflictsAreRepeats();

    /** Whether what follows of a key waits behind an event that was parked. */
    boolean keepsOrder();
}
