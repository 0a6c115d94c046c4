package io.tradepost.query.views;

import io.tradepost.kernel.Event;
import io.tradepost.starter.kafka.KafkaClients;
import io.tradepost.starter.messages.Envelope;
import io.tradepost.starter.messages.MessageCatalog;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Records as Kafka would deliver them. */
final class Deliveries {

    private Deliveries() {}

    static ConsumerRecord<String, byte[]> of(int partition, long offset, String key, long sequence, Event event) {
        String context = MessageCatalog.contextOf(event.getClass());
        String type = context + "." + event.getClass().getSimpleName();
        return of(
                partition,
                offset,
                key,
                sequence,
                type,
                MessageCatalog.of(event.getClass()).write(event));
    }

    static ConsumerRecord<String, byte[]> of(
            int partition, long offset, String key, long sequence, String type, byte[] data) {
        String context = type.substring(0, type.indexOf('.'));
        String id = context + "-" + partition + "-" + offset;
        ProducerRecord<String, byte[]> sent = new Envelope(
                        id, type, "/tradepost/" + context, key, Instant.EPOCH, "Any", sequence, null, null, null, data)
                .toRecord(KafkaClients.eventsOf(context), key);
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>(sent.topic(), partition, offset, key, sent.value());
        sent.headers().forEach(record.headers()::add);
        return record;
    }
}
