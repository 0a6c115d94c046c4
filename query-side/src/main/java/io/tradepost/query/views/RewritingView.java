package io.tradepost.query.views;

import io.tradepost.kernel.Event;
import io.tradepost.starter.messages.Envelope;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Facts of which some are told anew by a later event of the same key. An event that fails holds up what follows of its
 * key.
 */
public interface RewritingView<E extends Event, D> extends FactsView<E, D> {

    /** The facts whose field has the value; only those stated or rewritten by events of the same key may be among them. */
    record Earlier(String field, String value) {}

    /** The facts that the event tells anew; null for one that leaves all as they are. That should be rare: it searches. */
    @Nullable
    Earlier earlier(E event);

    /**
     * The facts as they are now; one that is left out stays as it is.
     *
     * @param earlier those asked for, by id, with what was stated right before the event
     */
    Map<String, D> rewritten(E event, Map<String, D> earlier, Envelope message);
}
