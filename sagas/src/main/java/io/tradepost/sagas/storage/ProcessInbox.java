package io.tradepost.sagas.storage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.SubscribableMessageSource;

/** Hands the inbox's batches on to the processes, after it has read all that a batch is about in one go. */
final class ProcessInbox implements SubscribableMessageSource<EventMessage<?>> {

    private final Set<Consumer<List<? extends EventMessage<?>>>> processors = new CopyOnWriteArraySet<>();
    private final ProcessTable table;

    ProcessInbox(SubscribableMessageSource<EventMessage<?>> inbox, ProcessTable table) {
        this.table = table;
        var _ = inbox.subscribe(this::deliver);
    }

    @Override
    public Registration subscribe(Consumer<List<? extends EventMessage<?>>> processor) {
        processors.add(processor);
        return () -> processors.remove(processor);
    }

    private void deliver(List<? extends EventMessage<?>> events) {
        Set<String> keys = new LinkedHashSet<>();
        events.forEach(event -> keys.addAll(Keys.of(event.getPayload())));
        ProcessesAtHand.inThisUnit(table).fetch(keys);
        processors.forEach(processor -> processor.accept(events));
    }
}
