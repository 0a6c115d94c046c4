package io.tradepost.starter.inbox;

import io.tradepost.kernel.Message;
import io.tradepost.starter.actor.Actors;
import io.tradepost.starter.messages.Envelope;
import io.tradepost.starter.messages.MessageCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.jspecify.annotations.Nullable;

/** Dispatches other contexts' commands on the local bus; the first one that throws fails the batch. */
final class CommandDelivery implements MessageHandling {

    private final MessageCatalog catalog;
    private final CommandBus commands;

    CommandDelivery(MessageCatalog catalog, CommandBus commands) {
        this.catalog = catalog;
        this.commands = commands;
    }

    @Override
    public void handle(List<ConsumerRecord<String, byte[]>> records) throws Exception {
        List<CommandMessage<?>> batch = new ArrayList<>(records.size());
        List<Message> payloads = new ArrayList<>(records.size());
        for (ConsumerRecord<String, byte[]> message : records) {
            Envelope envelope = Envelope.of(message);
            Message payload = catalog.read(envelope)
                    .orElseThrow(() -> new IllegalArgumentException("no command of this context: " + envelope.type()));
            payloads.add(payload);
            Map<String, Object> origin = EventDelivery.origin(envelope);
            origin.putIfAbsent(Actors.KEY, Actors.SAGAS);
            batch.add(new GenericCommandMessage<>(
                    new GenericMessage<>(envelope.id(), payload, origin),
                    payload.getClass().getName()));
        }
        Batch.begin(payloads);
        for (CommandMessage<?> command : batch) {
            dispatch(command);
        }
    }

    private void dispatch(CommandMessage<?> command) throws Exception {
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        commands.dispatch(command, (message, result) -> {
            if (result.isExceptional()) {
                failure.set(result.exceptionResult());
            }
        });
        switch (failure.get()) {
            case null -> {}
            case Exception e -> throw e;
            case Error e -> throw e;
            case Throwable t -> throw new IllegalStateException(t);
        }
    }
}
