package io.tradepost.query.views;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The keys whose further events must wait, by the offset of the first one that waits. */
final class Blocked {

    private final Map<Key, Long> since;

    Blocked(Map<Key, Long> since) {
        this.since = new HashMap<>(since);
    }

    void add(ConsumerRecord<String, byte[]> record) {
        since.merge(Key.of(record), record.offset(), Math::min);
    }

    boolean holds(ConsumerRecord<String, byte[]> record) {
        Long first = since.get(Key.of(record));
        return first != null && record.offset() >= first;
    }
}
