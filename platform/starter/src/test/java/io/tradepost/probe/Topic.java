package io.tradepost.probe;

import io.tradepost.starter.TradepostProperties;
import io.tradepost.starter.kafka.KafkaClients;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/** A topic as a consumer sees it that reads committed records only. */
public record Topic(String kafka, String name, int partitions) {

    public KafkaClients clients() {
        return new KafkaClients(new TradepostProperties.Kafka(kafka, partitions, (short) 1), Set.of(name));
    }

    public Topic create() {
        clients().ensureTopics();
        return this;
    }

    /** All records from the beginning to the end of each partition. */
    public List<ConsumerRecord<String, byte[]>> records() {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (Consumer<String, byte[]> consumer = clients().consumer("reader-" + UUID.randomUUID(), 10_000)) {
            List<TopicPartition> all = consumer.partitionsFor(name).stream()
                    .map(partition -> new TopicPartition(name, partition.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(50)).forEach(records::add);
            }
        }
        return records;
    }

    /** In one transaction. */
    public void send(List<ProducerRecord<String, byte[]>> messages) {
        try (Producer<String, byte[]> producer = clients().transactionalProducer("sender-" + UUID.randomUUID())) {
            producer.initTransactions();
            producer.beginTransaction();
            messages.forEach(producer::send);
            producer.commitTransaction();
        }
    }

    public static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
