package io.tradepost.inventory;

import static org.awaitility.Awaitility.await;

import io.tradepost.inventory.api.InventoryCommand;
import io.tradepost.inventory.api.InventoryEvent;
import io.tradepost.inventory.api.InventoryEvent.ReservationEvent;
import io.tradepost.inventory.api.InventoryEvent.StockItemEvent;
import io.tradepost.kernel.OrderId;
import io.tradepost.starter.messages.Envelope;
import io.tradepost.starter.messages.MessageCatalog;
import io.tradepost.testing.TestServers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The other end of {@code inventory.commands} and {@code inventory.events}: what a process is. */
final class Topics implements AutoCloseable {

    private final MessageCatalog messages = MessageCatalog.of(InventoryCommand.class, InventoryEvent.class);
    private final List<InventoryEvent> seen = new ArrayList<>();
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer());
    private final KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
            Map.of(
                    "bootstrap.servers", TestServers.kafka().bootstrapServers(),
                    "group.id", "a-process",
                    "isolation.level", "read_committed",
                    "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer());

    Topics() {
        consumer.subscribe(List.of("inventory.events"));
    }

    /** As the relay of the processes sends them. */
    void send(InventoryCommand... commands) {
        for (InventoryCommand command : commands) {
            String id = UUID.randomUUID().toString();
            Envelope envelope = new Envelope(
                    id,
                    messages.typeOf(command.getClass().getName()),
                    "/tradepost/sagas",
                    command.routingKey(),
                    Instant.now(),
                    null,
                    0,
                    id,
                    id,
                    null,
                    messages.write(command));
            producer.send(envelope.toRecord("inventory.commands", command.routingKey()));
        }
        producer.flush();
    }

    /** All events so far of these orders, once there are so many answers to them. */
    List<ReservationEvent> answers(int count, OrderId... orders) {
        Set<OrderId> these = Set.of(orders);
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> of(ReservationEvent.class, event -> these.contains(event.orderId())),
                        answers -> answers.size() >= count);
    }

    List<StockItemEvent> changes(String sku) {
        return of(StockItemEvent.class, event -> event.sku().value().equals(sku));
    }

    private <E extends InventoryEvent> List<E> of(Class<E> type, Predicate<E> which) {
        for (var batch = poll(); !batch.isEmpty(); batch = poll()) {
            batch.forEach(message -> seen.add(
                    (InventoryEvent) messages.read(Envelope.of(message)).orElseThrow()));
        }
        return seen.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(which)
                .toList();
    }

    private ConsumerRecords<String, byte[]> poll() {
        return consumer.poll(Duration.ofMillis(50));
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
