package io.tradepost.starter.messages;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A message with what CloudEvents 1.0 says about it (Kafka protocol binding, binary mode: attributes as {@code ce_*}
 * headers, the payload as value).
 *
 * @param id unique per message
 * @param type {@code order.OrderPlaced}
 * @param source {@code /tradepost/order}
 * @param subject the aggregate that an event happened to, or what a command is about
 * @param aggregateType of an event; null for a command
 * @param sequence of an event within its aggregate, from 0; 0 for a command
 * @param correlationId the message that everything of this conversation goes back to
 * @param causationId the message that led to this one
 * @param traceparent W3C trace context
 * @param actor on whose behalf: what a request said of itself, or {@code api}, {@code sagas}, {@code clock}
 * @param data JSON in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent")
public record Envelope(
        String id,
        String type,
        String source,
        String subject,
        Instant time,
        @Nullable String aggregateType,
        long sequence,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent,
        @Nullable String actor,
        byte[] data) {

    private static final String ID = "ce_id";
    private static final String TYPE = "ce_type";
    private static final String SOURCE = "ce_source";
    private static final String SUBJECT = "ce_subject";
    private static final String TIME = "ce_time";
    private static final String AGGREGATE = "ce_aggregatetype";
    private static final String SEQUENCE = "ce_sequence";
    private static final String CORRELATION = "ce_correlationid";
    private static final String CAUSATION = "ce_causationid";
    private static final String TRACE = "ce_traceparent";
    private static final String ACTOR = "ce_actor";

    /** A message of nobody known. */
    public Envelope(
            String id,
            String type,
            String source,
            String subject,
            Instant time,
            @Nullable String aggregateType,
            long sequence,
            @Nullable String correlationId,
            @Nullable String causationId,
            @Nullable String traceparent,
            byte[] data) {
        this(
                id,
                type,
                source,
                subject,
                time,
                aggregateType,
                sequence,
                correlationId,
                causationId,
                traceparent,
                null,
                data);
    }

    /** @throws IllegalArgumentException if a required attribute is missing or malformed */
    public static Envelope of(ConsumerRecord<String, byte[]> record) {
        Headers headers = record.headers();
        String sequence = text(headers, SEQUENCE);
        return new Envelope(
                required(headers, ID),
                required(headers, TYPE),
                required(headers, SOURCE),
                required(headers, SUBJECT),
                Instant.parse(required(headers, TIME)),
                text(headers, AGGREGATE),
                sequence == null ? 0 : Long.parseLong(sequence),
                text(headers, CORRELATION),
                text(headers, CAUSATION),
                text(headers, TRACE),
                text(headers, ACTOR),
                record.value());
    }

    /** Null when it has none. */
    public static @Nullable String subjectOf(ConsumerRecord<String, byte[]> record) {
        return text(record.headers(), SUBJECT);
    }

    /** @param key decides the partition, and so what this message stays in order with */
    public ProducerRecord<String, byte[]> toRecord(String topic, String key) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, null, time.toEpochMilli(), key, data);
        Headers headers = record.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "content-type", "application/json");
        put(headers, ID, id);
        put(headers, TYPE, type);
        put(headers, SOURCE, source);
        put(headers, SUBJECT, subject);
        put(headers, TIME, time.toString());
        put(headers, AGGREGATE, aggregateType);
        if (aggregateType != null) {
            put(headers, SEQUENCE, Long.toString(sequence));
        }
        put(headers, CORRELATION, correlationId);
        put(headers, CAUSATION, causationId);
        put(headers, TRACE, traceparent);
        put(headers, ACTOR, actor);
        return record;
    }

    private static void put(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String required(Headers headers, String name) {
        String value = text(headers, name);
        if (value == null) {
            throw new IllegalArgumentException("no CloudEvents attribute " + name);
        }
        return value;
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
