package io.tradepost.query.views;

import io.tradepost.starter.kafka.KafkaClients;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;

/** Reads again what was parked, byte by byte as the topic has it. */
final class ParkedRecords implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<String, byte[]> consumer;

    /** @param group whose positions it leaves alone */
    ParkedRecords(KafkaClients kafka, String group) {
        consumer = kafka.seekingConsumer(group, 1);
    }

    /**
     * Empty when the topic does not have it any more.
     *
     * @throws IOException when Kafka does not answer
     */
    Optional<ConsumerRecord<String, byte[]>> read(DeadLetter letter) throws IOException {
        TopicPartition partition = new TopicPartition(letter.topic(), letter.partition());
        consumer.assign(List.of(partition));
        consumer.seek(partition, letter.offset());
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (System.nanoTime() < end) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    return Optional.of(record).filter(r -> r.offset() == letter.offset());
                }
            }
        } catch (OffsetOutOfRangeException e) {
            return Optional.empty();
        }
        throw new IOException("Kafka does not answer with " + letter.id());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
