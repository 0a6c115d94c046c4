package io.tradepost.query.views;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What events keep their order by. */
record Key(String topic, String key) {

    static Key of(ConsumerRecord<String, byte[]> record) {
        return new Key(record.topic(), DeadLetter.keyOf(record));
    }
}
