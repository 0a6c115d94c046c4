package io.tradepost.query.views;

import io.tradepost.kernel.Event;
import io.tradepost.starter.messages.Envelope;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record and what it says.
 *
 * @param event null for one that this view's vocabularies do not have
 * @param ids the documents that it changes, as far as they must be known
 * @param late whether events behind it in its partition may have been taken before
 */
record Incoming<E extends Event>(
        ConsumerRecord<String, byte[]> record,
        Envelope message,
        @Nullable E event,
        Set<String> ids,
        boolean late) {

    static final Comparator<Incoming<?>> IN_ORDER =
            Comparator.<Incoming<?>, String>comparing(Incoming::partition).thenComparingLong(Incoming::offset);

    Incoming<E> with(Set<String> found) {
        return new Incoming<>(record, message, event, found, late);
    }

    /** The same, for the documents in which it did not count before. */
    Incoming<E> late(List<String> counted) {
        return new Incoming<>(
                record,
                message,
                event,
                ids.stream().filter(id -> !counted.contains(id)).collect(Collectors.toSet()),
                true);
    }

    Key key() {
        return Key.of(record);
    }

    String partition() {
        return record.topic() + "-" + record.partition();
    }

    long offset() {
        return record.offset();
    }

    long version() {
        return message.sequence() + 1;
    }
}
