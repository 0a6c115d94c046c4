package io.tradepost.starter.inbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.JdbcTemplate;

/** How far an inbox has come on each partition, in this service's own database. */
final class Offsets {

    /** Partitions in the same order for everybody, so that two instances cannot wait for each other. */
    private static final Comparator<TopicPartition> ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

    /** Another instance has taken the partition over, or has been here before; this transaction must not commit. */
    static final class StaleOwner extends RuntimeException {
        StaleOwner(TopicPartition partition) {
            super(partition + " belongs to another instance by now, or these messages have been handled already");
        }
    }

    private record Step(long from, long next) {
        Step upTo(Step last) {
            return new Step(from, last.next);
        }
    }

    private final JdbcTemplate jdbc;
    private final String inbox;
    private final String owner = UUID.randomUUID().toString();

    Offsets(JdbcTemplate jdbc, String inbox) {
        this.jdbc = jdbc;
        this.inbox = inbox;
    }

    /** Takes the partitions over and tells where to go on; waits for a former owner's running transaction. */
    Map<TopicPartition, Long> claim(Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> next = new HashMap<>();
        for (TopicPartition partition : partitions.stream().sorted(ORDER).toList()) {
            Long offset = jdbc.queryForObject("""
                    insert into inbox_offset (inbox, topic, partition, next_offset, owner) values (?, ?, ?, 0, ?)
                    on conflict (inbox, topic, partition) do update set owner = excluded.owner
                    returning next_offset""", Long.class, inbox, partition.topic(), partition.partition(), owner);
            next.put(partition, offset == null ? 0 : offset);
        }
        return next;
    }

    /** To be called in the transaction that handled these messages; never goes back, should a commit only seem to fail. */
    void advance(List<ConsumerRecord<String, byte[]>> handled) {
        Map<TopicPartition, Step> steps = new TreeMap<>(ORDER);
        for (ConsumerRecord<String, byte[]> message : handled) {
            Step one = new Step(message.offset(), message.offset() + 1);
            steps.merge(new TopicPartition(message.topic(), message.partition()), one, Step::upTo);
        }
        List<TopicPartition> partitions = List.copyOf(steps.keySet());
        List<Object[]> rows = new ArrayList<>();
        steps.forEach((partition, step) -> rows.add(
                new Object[] {step.next(), inbox, partition.topic(), partition.partition(), owner, step.from()}));
        int[] moved = jdbc.batchUpdate("""
                update inbox_offset set next_offset = ?
                where inbox = ? and topic = ? and partition = ? and owner = ? and next_offset <= ?""", rows);
        for (int i = 0; i < moved.length; i++) {
            if (moved[i] != 1) {
                throw new StaleOwner(partitions.get(i));
            }
        }
    }
}
