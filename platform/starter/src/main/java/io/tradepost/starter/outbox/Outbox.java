package io.tradepost.starter.outbox;

import io.tradepost.kernel.Command;
import io.tradepost.kernel.Event;
import io.tradepost.starter.actor.Actors;
import io.tradepost.starter.jdbc.BatchedUpdates;
import io.tradepost.starter.kafka.KafkaClients;
import io.tradepost.starter.messages.MessageCatalog;
import io.tradepost.starter.relay.RelaySignal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.IdentifierFactory;

/** Messages on their way out: rows beside whatever else their unit of work writes, which the relay brings to Kafka. */
public final class Outbox {

    private static final String INSERT = """
            insert into outbox_command
              (message_id, topic, routing_key, subject, type, payload, correlation_id, causation_id, time_stamp,
               aggregate_type, sequence, actor)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final BatchedUpdates updates;
    private final MessageCatalog messages;
    private final RelaySignal signal;
    private final Clock clock;

    Outbox(BatchedUpdates updates, MessageCatalog messages, RelaySignal signal, Clock clock) {
        this.updates = updates;
        this.messages = messages;
        this.signal = signal;
        this.clock = clock;
    }

    void command(CommandMessage<?> message, Command payload) {
        updates.add(
                INSERT,
                message.getIdentifier(),
                KafkaClients.commandsOf(MessageCatalog.contextOf(payload.getClass())),
                payload.routingKey(),
                payload.subject(),
                messages.typeOf(payload.getClass().getName()),
                messages.write(payload),
                message.getMetaData().get("traceId"),
                message.getMetaData().get("correlationId"),
                clock.instant().toString(),
                null,
                0L,
                message.getMetaData().get(Actors.KEY));
        signal.onCommit();
    }

    /**
     * A fact that this service states without keeping it: on its own topic, once its unit of work has committed.
     *
     * @param key what it happened to
     * @param sequence of the facts about the same, from 0
     * @param origin what it goes back to, in the names of Axon's correlation data providers
     */
    public void event(Event event, String key, String aggregateType, long sequence, Instant at, Map<String, ?> origin) {
        updates.add(
                INSERT,
                IdentifierFactory.getInstance().generateIdentifier(),
                KafkaClients.eventsOf(MessageCatalog.contextOf(event.getClass())),
                key,
                key,
                messages.typeOf(event.getClass().getName()),
                messages.write(event),
                origin.get("traceId"),
                origin.get("correlationId"),
                at.toString(),
                aggregateType,
                sequence,
                origin.get(Actors.KEY));
        signal.onCommit();
    }
}
