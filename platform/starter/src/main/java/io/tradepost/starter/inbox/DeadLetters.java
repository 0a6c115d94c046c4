package io.tradepost.starter.inbox;

import io.tradepost.starter.messages.Envelope;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Messages that could not be handled, each with its sequence: all messages of one key on one topic, in order. Whoever
 * tries a sequence again locks it, and so does whoever finds it blocked; so no message is parked behind one that is gone.
 */
final class DeadLetters {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CAUSE_LENGTH = 2000;
    private static final int KEY_LENGTH = 255;
    private static final int HEADER_LENGTH = 10_000;

    /** A parked message with its place in the table. */
    record Letter(long id, ConsumerRecord<String, byte[]> message) {}

    private final JdbcTemplate jdbc;
    private final String inbox;

    DeadLetters(JdbcTemplate jdbc, String inbox) {
        this.jdbc = jdbc;
        this.inbox = inbox;
    }

    String inbox() {
        return inbox;
    }

    static String sequenceOf(ConsumerRecord<String, byte[]> message) {
        return message.topic() + "/" + keyOf(message);
    }

    /** The sequences among these messages that have a parked one. */
    Set<String> blockedSequences(List<ConsumerRecord<String, byte[]>> messages) {
        String[] keys = messages.stream().map(DeadLetters::keyOf).distinct().toArray(String[]::new);
        Set<String> seen = findBlocked(keys);
        if (seen.isEmpty()) {
            return seen;
        }
        seen.forEach(sequence -> lock("pg_advisory_xact_lock_shared", sequence));
        return findBlocked(keys);
    }

    private Set<String> findBlocked(String[] keys) {
        return new TreeSet<>(jdbc.queryForList(
                "select distinct topic || '/' || message_key from dead_letter where inbox = ? and message_key = any (?)",
                String.class,
                inbox,
                keys));
    }

    private void lock(String function, String sequence) {
        jdbc.query("select " + function + "(hashtextextended(?, 0))", row -> {}, inbox + "/" + sequence);
    }

    void park(ConsumerRecord<String, byte[]> message, String cause, int attempts) {
        jdbc.update(
                """
                insert into dead_letter (inbox, topic, partition, kafka_offset, message_key, headers, payload, cause, attempts)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?) on conflict do nothing""",
                inbox,
                message.topic(),
                message.partition(),
                message.offset(),
                keyOf(message),
                JSON.writeValueAsString(headers(message)),
                message.value() == null ? new byte[0] : message.value(),
                storable(cause, CAUSE_LENGTH),
                attempts);
    }

    /** The sequence that this letter belongs to, while it is parked. */
    Optional<String> sequenceOf(long id) {
        return jdbc
                .queryForList(
                        "select topic || '/' || message_key from dead_letter where inbox = ? and id = ?",
                        String.class,
                        inbox,
                        id)
                .stream()
                .findFirst();
    }

    /** The oldest letter of a sequence, which nobody adds to or takes from until the current transaction ends. */
    Optional<Letter> headOf(String sequence) {
        lock("pg_advisory_xact_lock", sequence);
        return jdbc.query("""
                        select * from dead_letter where inbox = ? and topic || '/' || message_key = ?
                        order by id limit 1""", letter(), inbox, sequence).stream().findFirst();
    }

    boolean remove(long id) {
        return jdbc.update("delete from dead_letter where inbox = ? and id = ?", inbox, id) == 1;
    }

    void failedAgain(long id, String cause) {
        jdbc.update(
                "update dead_letter set attempts = attempts + 1, cause = ? where id = ?",
                storable(cause, CAUSE_LENGTH),
                id);
    }

    /** What a message is about, rather than its Kafka key, which may be the same for many; without both, one sequence. */
    private static String keyOf(ConsumerRecord<String, byte[]> message) {
        String subject = Envelope.subjectOf(message);
        String key = subject == null ? message.key() : subject;
        return key == null ? "" : storable(key, KEY_LENGTH);
    }

    /** PostgreSQL's text has no NUL. */
    private static String storable(String text, int length) {
        return text.substring(0, Math.min(text.length(), length)).replace('\0', '?');
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : message.headers()) {
            byte @Nullable [] value = header.value();
            headers.put(
                    storable(header.key(), HEADER_LENGTH),
                    value == null ? "" : storable(new String(value, StandardCharsets.UTF_8), HEADER_LENGTH));
        }
        return headers;
    }

    private static RowMapper<Letter> letter() {
        return (row, number) -> {
            RecordHeaders headers = new RecordHeaders();
            JSON.readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {})
                    .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
            byte[] payload = row.getBytes("payload");
            ConsumerRecord<String, byte[]> message = new ConsumerRecord<>(
                    row.getString("topic"),
                    row.getInt("partition"),
                    row.getLong("kafka_offset"),
                    ConsumerRecord.NO_TIMESTAMP,
                    TimestampType.NO_TIMESTAMP_TYPE,
                    -1,
                    payload.length,
                    row.getString("message_key"),
                    payload,
                    headers,
                    Optional.empty());
            return new Letter(row.getLong("id"), message);
        };
    }
}
