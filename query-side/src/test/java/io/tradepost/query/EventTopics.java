package io.tradepost.query;

import io.tradepost.kernel.Event;
import io.tradepost.starter.TradepostProperties;
import io.tradepost.starter.kafka.KafkaClients;
import io.tradepost.starter.messages.Envelope;
import io.tradepost.starter.messages.MessageCatalog;
import io.tradepost.testing.TestServers;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes to the contexts' topics as their relays do: one transaction for what one call sends. */
public final class EventTopics implements AutoCloseable {

    private final Producer<String, byte[]> producer;

    public EventTopics() {
        this(TestServers.kafka().bootstrapServers());
    }

    public EventTopics(String bootstrapServers) {
        KafkaClients kafka = new KafkaClients(
                new TradepostProperties.Kafka(bootstrapServers, 3, (short) 1),
                Set.of(
                        "order.events",
                        "catalog.events",
                        "customer.events",
                        "inventory.events",
                        "payment.events",
                        "sagas.events"));
        kafka.ensureTopics();
        producer = kafka.transactionalProducer("test-" + UUID.randomUUID());
        producer.initTransactions();
    }

    /** @param sequence of the first event within its aggregate; the others follow */
    public void send(String key, long sequence, Event... events) {
        producer.beginTransaction();
        long next = sequence;
        for (Event event : events) {
            producer.send(record(key, next++, event));
        }
        producer.commitTransaction();
    }

    public void sendRaw(String key, long sequence, String type, String data) {
        producer.beginTransaction();
        producer.send(envelope(key, sequence, type, data.getBytes()).toRecord(contextOf(type) + ".events", key));
        producer.commitTransaction();
    }

    @Override
    public void close() {
        producer.close();
    }

    private static ProducerRecord<String, byte[]> record(String key, long sequence, Event event) {
        String context = MessageCatalog.contextOf(event.getClass());
        String type = context + "." + event.getClass().getSimpleName();
        byte[] data = MessageCatalog.of(event.getClass()).write(event);
        return envelope(key, sequence, type, data).toRecord(KafkaClients.eventsOf(context), key);
    }

    private static Envelope envelope(String key, long sequence, String type, byte[] data) {
        return new Envelope(
                UUID.randomUUID().toString(),
                type,
                "/tradepost/" + contextOf(type),
                key,
                Instant.now(),
                "Aggregate",
                sequence,
                null,
                null,
                null,
                data);
    }

    private static String contextOf(String type) {
        return type.substring(0, type.indexOf('.'));
    }
}
