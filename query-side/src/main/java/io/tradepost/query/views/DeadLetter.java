package io.tradepost.query.views;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * An event that a view could not take, or that waits behind one of the same key.
 *
 * @param id the same for each delivery of the message
 * @param index that could not take it, with its own id
 * @param sequence as the message says, which may be nonsense
 * @param payload as text; the topic keeps the bytes
 * @param attempts how often the view tried to take it
 * @param asked what an operator asked for, not done yet
 * @param counted ids of documents that have the event although it was parked
 */
public record DeadLetter(
        String id,
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
        Instant parkedAt,
        int attempts,
        @Nullable Asked asked,
        List<String> counted) {

    /** What may become of a dead letter. */
    public enum Asked {
        RETRY,
        SKIP
    }

    private static final int CAUSE = 1_000;

    static DeadLetter of(
            String view,
            Home home,
            ConsumerRecord<String, byte[]> record,
            String cause,
            int attempts,
            List<String> counted) {
        byte @Nullable [] value = record.value();
        return new DeadLetter(
                home.uuid() + "-" + record.topic() + "-" + record.partition() + "-" + record.offset(),
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
                cut(cause),
                Instant.now(),
                attempts,
                null,
                counted);
    }

    DeadLetter unasked() {
        return new DeadLetter(
                id, view, index, uuid, topic, partition, offset, key, type, sequence, payload, cause, parkedAt,
                attempts, null, counted);
    }

    DeadLetter failedAgain(String why) {
        return new DeadLetter(
                id,
                view,
                index,
                uuid,
                topic,
                partition,
                offset,
                key,
                type,
                sequence,
                payload,
                cut(why),
                parkedAt,
                attempts + 1,
                null,
                counted);
    }

    private static String cut(String cause) {
        return cause.length() > CAUSE ? cause.substring(0, CAUSE) : cause;
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
