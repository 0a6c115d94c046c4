package io.tradepost.starter.outbox;

import io.tradepost.kernel.Command;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;

/**
 * A command bus for a service that only asks others: a dispatched command becomes a row beside whatever else its unit of
 * work writes, and the relay brings it to {@code <context>.commands}. The answer is an event; the callback only learns
 * that the command was accepted for sending.
 */
final class OutboxCommandBus implements CommandBus {

    private final Outbox outbox;
    private final List<MessageDispatchInterceptor<? super CommandMessage<?>>> interceptors =
            new CopyOnWriteArrayList<>();

    OutboxCommandBus(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        CommandMessage<?> message = command;
        for (MessageDispatchInterceptor<? super CommandMessage<?>> interceptor : interceptors) {
            message = (CommandMessage<?>) interceptor.handle(message);
        }
        if (!(message.getPayload() instanceof Command payload)) {
            throw new IllegalArgumentException(message.getCommandName() + " is no message of an api");
        }
        outbox.command(message, payload);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        dispatch(command);
        callback.onResult(command, GenericCommandResultMessage.asCommandResultMessage(command.getIdentifier()));
    }

    /** Nothing is handled here. */
    @Override
    public Registration subscribe(String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        throw new IllegalStateException(
                "a service with tradepost.outbox handles no commands, but has one for " + commandName);
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return () -> true; // there is no handler to intercept
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        interceptors.add(interceptor);
        return () -> interceptors.remove(interceptor);
    }
}
