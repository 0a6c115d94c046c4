package io.tradepost.query.views;

import io.tradepost.starter.kafka.KafkaClients;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What events keep their order by. */
record Key(String context, String key) {

    static Key of(ConsumerRecord<String, byte[]> record) {
        return new Key(contextOf(record.topic()), DeadLetter.keyOf(record));
    }

    static String contextOf(String topic) {
        return topic.substring(0, topic.length() - KafkaClients.eventsOf("").length());
    }
}
