package io.tradepost.starter.inbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.JdbcTemplate;

/** How far an inbox has come on each partition, in this service's own database. */
final class Offsets {

    /** Another instance has taken the partition over; this one's transaction must not commit. */
    static final class StaleOwner extends RuntimeException {
        StaleOwner(TopicPartition partition) {
            super(partition + " has been taken over by another instance");
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
        for (TopicPartition partition : inOrder(partitions)) {
            Long offset = jdbc.queryForObject("""
                    insert into inbox_offset (inbox, topic, partition, next_offset, owner) values (?, ?, ?, 0, ?)
                    on conflict (inbox, topic, partition) do update set owner = excluded.owner
                    returning next_offset""", Long.class, inbox, partition.topic(), partition.partition(), owner);
            next.put(partition, offset == null ? 0 : offset);
        }
        return next;
    }

    /** To be called in the transaction that handled the messages before these offsets. */
    void advance(Map<TopicPartition, Long> next) {
        List<TopicPartition> partitions = inOrder(next.keySet());
        List<Object[]> rows = new ArrayList<>();
        for (TopicPartition partition : partitions) {
            rows.add(new Object[] {next.get(partition), inbox, partition.topic(), partition.partition(), owner});
        }
        int[] updated = jdbc.batchUpdate(
                "update inbox_offset set next_offset = ? where inbox = ? and topic = ? and partition = ? and owner = ?",
                rows);
        for (int i = 0; i < updated.length; i++) {
            if (updated[i] != 1) {
                throw new StaleOwner(partitions.get(i));
            }
        }
    }

    /** The same one for everybody, so that two instances cannot wait for each other. */
    private static List<TopicPartition> inOrder(Collection<TopicPartition> partitions) {
        return partitions.stream()
                .sorted(Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition))
                .toList();
    }
}
