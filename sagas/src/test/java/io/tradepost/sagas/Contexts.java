package io.tradepost.sagas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.kernel.Command;
import io.tradepost.kernel.Event;
import io.tradepost.kernel.OrderId;
import io.tradepost.sagas.api.ProcessEvent;
import io.tradepost.starter.messages.Envelope;
import io.tradepost.starter.messages.MessageCatalog;
import io.tradepost.testing.TestServers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The order, inventory and payment contexts as the sagas see them: topics with commands out and events in. */
final class Contexts implements AutoCloseable {

    /** A command as it lies on its topic. */
    record Sent(String topic, String key, @Nullable String correlationId, Command command) {}

    /** What is told of a process. */
    record Told(String key, long sequence, ProcessEvent event) {}

    private static final List<String> TOPICS =
            List.of("order.commands", "inventory.commands", "payment.commands", "sagas.events");
    private static final Duration POLL = Duration.ofMillis(50);

    private final MessageCatalog catalog = new SagasService().messages();
    private final KafkaProducer<String, byte[]> producer;
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final Function<Command, List<Event>> answers;
    private final Thread reader;
    private volatile boolean reading = true;

    /** @param answers what the contexts say to a command */
    Contexts(Function<Command, List<Event>> answers) {
        this.answers = answers;
        Map<String, Object> config = new HashMap<>();
        config.put("bootstrap.servers", TestServers.kafka().bootstrapServers());
        config.put("transactional.id", "contexts-" + UUID.randomUUID());
        config.put("retry.backoff.ms", 2);
        config.put("retry.backoff.max.ms", 10);
        producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        producer.initTransactions();
        reader = Thread.ofPlatform().name("contexts").start(this::read);
    }

    static Contexts silent() {
        return new Contexts(command -> List.of());
    }

    /** In one Kafka transaction, as a relay sends them. */
    synchronized void say(List<? extends Event> events) {
        producer.beginTransaction();
        events.forEach(event -> producer.send(record(event)));
        producer.commitTransaction();
    }

    void say(Event... events) {
        say(List.of(events));
    }

    List<Sent> sent() {
        return sent;
    }

    List<Told> told(String process) {
        return told.stream().filter(one -> one.key().equals(process)).toList();
    }

    List<Command> sentFor(OrderId order) {
        return sent.stream()
                .map(Sent::command)
                .filter(command -> Ids.orderOf(command).equals(order))
                .toList();
    }

    /** Waits until these are all commands for the order; several topics have no order among them. */
    void awaitSent(OrderId order, Command... commands) {
        await().untilAsserted(() -> assertThat(sentFor(order)).containsExactlyInAnyOrder(commands));
    }

    private ProducerRecord<String, byte[]> record(Event event) {
        String context = MessageCatalog.contextOf(event.getClass());
        String key = Ids.keyOf(event);
        return new Envelope(
                        UUID.randomUUID().toString(),
                        catalog.typeOf(event.getClass().getName()),
                        "/tradepost/" + context,
                        key,
                        Instant.now(),
                        "Something",
                        0,
                        "placing " + Ids.orderOf(event),
                        null,
                        null,
                        catalog.write(event))
                .toRecord(context + ".events", key);
    }

    private void read() {
        Map<String, Object> config = new HashMap<>();
        config.put("bootstrap.servers", TestServers.kafka().bootstrapServers());
        config.put("group.id", "contexts-" + UUID.randomUUID());
        config.put("isolation.level", "read_committed");
        config.put("auto.offset.reset", "earliest");
        config.put("allow.auto.create.topics", false);
        config.put("metadata.max.age.ms", 200);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(TOPICS);
            while (reading) {
                List<Event> said = new ArrayList<>();
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    Envelope envelope = Envelope.of(record);
                    switch (catalog.read(envelope).orElseThrow()) {
                        case Command command -> {
                            sent.add(new Sent(record.topic(), record.key(), envelope.correlationId(), command));
                            said.addAll(answers.apply(command));
                        }
                        case ProcessEvent event -> told.add(new Told(record.key(), envelope.sequence(), event));
                        case Event other -> throw new IllegalStateException(other.toString());
                    }
                }
                if (!said.isEmpty()) {
                    say(said);
                }
            }
        }
    }

    @Override
    public void close() {
        reading = false;
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close();
    }
}
