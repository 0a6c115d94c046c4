package io.tradepost.query.views;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * An event that a view could not take, or that waits behind one of the same key.
 *
 * @param index that could not take it, with its own id
 * @param sequence as the message says, which may be nonsense
 * @param payload as text; the topic keeps the bytes
 */
record DeadLetter(
        String view,
        String index,
        String uuid,
        String topic,
        int partition,
        long offset,
        String key,
        @Nullable String type,
        @Nullable String sequence,
        String payload,
        String cause,
        Instant parkedAt) {

    private static final int CAUSE = 1_000;

    static DeadLetter of(String view, Home home, ConsumerRecord<String, byte[]> record, String cause) {
        byte @Nullable [] value = record.value();
        return new DeadLetter(
                view,
                home.name(),
                home.uuid(),
                record.topic(),
                record.partition(),
                record.offset(),
                keyOf(record),
                header(record, "ce_type"),
                header(record, "ce_sequence"),
                value == null ? "" : new String(value, StandardCharsets.UTF_8),
                cause.length() > CAUSE ? cause.substring(0, CAUSE) : cause,
                Instant.now());
    }

    /** The same for each delivery of the message. */
    String id() {
        return uuid + "-" + topic + "-" + partition + "-" + offset;
    }

    static String keyOf(ConsumerRecord<String, byte[]> record) {
        String key = record.key();
        return key == null ? "" : key;
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
