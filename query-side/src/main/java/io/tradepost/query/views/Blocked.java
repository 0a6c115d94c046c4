package io.tradepost.query.views;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The keys whose further events must wait, by the offset of the first one that waits. */
final class Blocked {

    private final Map<Key, Long> since;

    Blocked(Map<Key, Long> since) {
        this.since = new ConcurrentHashMap<>(since);
    }

    void add(ConsumerRecord<String, byte[]> record) {
        since.merge(Key.of(record), record.offset(), Math::min);
    }

    /** From this offset on; null for none. */
    void set(Key key, @Nullable Long first) {
        if (first == null) {
            since.remove(key);
        } else {
            since.put(key, first);
        }
    }

    boolean holds(ConsumerRecord<String, byte[]> record) {
        Long first = since.get(Key.of(record));
        return first != null && record.offset() >= first;
    }
}
