package io.tradepost.starter.inbox;

import io.tradepost.kernel.Message;
import java.util.List;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * The messages that the current unit of work has been given, known before the first of them is handled: so a handler may
 * read for all of them what it would otherwise read for each.
 */
public final class Batch {

    private static final String KEY = Batch.class.getName();

    private Batch() {}

    static void begin(List<? extends Message> messages) {
        CurrentUnitOfWork.get().root().resources().put(KEY, List.copyOf(messages));
    }

    /** Those of that type; none in a unit of work that was not given a batch. */
    public static <M extends Message> List<M> of(Class<M> type) {
        return CurrentUnitOfWork.get().root().getOrDefaultResource(KEY, List.of()).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
