package io.tradepost.starter.inbox;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Messages that could not be handled, each with its sequence: all messages of one key on one topic, in order. */
final class DeadLetters {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CAUSE_LENGTH = 2000;

    /** A parked message with its place in the table. */
    record Letter(long id, ConsumerRecord<String, byte[]> message) {}

    private final JdbcTemplate jdbc;
    private final String inbox;

    DeadLetters(JdbcTemplate jdbc, String inbox) {
        this.jdbc = jdbc;
        this.inbox = inbox;
    }

    static String sequenceOf(ConsumerRecord<String, byte[]> message) {
        return message.topic() + "/" + message.key();
    }

    /** The sequences among these messages that have a parked one. */
    Set<String> blockedKeys(List<ConsumerRecord<String, byte[]>> messages) {
        String[] keys = messages.stream().map(ConsumerRecord::key).distinct().toArray(String[]::new);
        return new HashSet<>(jdbc.queryForList(
                "select distinct topic || '/' || message_key from dead_letter where inbox = ? and message_key = any (?)",
                String.class,
                inbox,
                keys));
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
                message.key(),
                JSON.writeValueAsString(headers(message)),
                message.value(),
                cause.substring(0, Math.min(cause.length(), CAUSE_LENGTH)),
                attempts);
    }

    /** The oldest letter of the sequence that this letter belongs to, locked. */
    Optional<Letter> headOfSequence(long id) {
        return jdbc.query("""
                        select * from dead_letter d where inbox = ? and (topic, message_key) =
                          (select topic, message_key from dead_letter where id = ?)
                        order by id limit 1 for update""", letter(), inbox, id).stream().findFirst();
    }

    boolean remove(long id) {
        return jdbc.update("delete from dead_letter where inbox = ? and id = ?", inbox, id) == 1;
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : message.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
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
