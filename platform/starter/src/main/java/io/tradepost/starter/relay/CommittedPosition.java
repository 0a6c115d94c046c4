package io.tradepost.starter.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** A relay's position in Kafka, and the check that it and the database belong together. */
final class CommittedPosition {

    private static final String MANUAL = "; see docs/operations.md, 'A lost relay position'";

    private final String relay;
    private final TopicPartition key;
    private final ConsumerGroupMetadata group;

    /** @param group that the relay has for itself */
    CommittedPosition(String relay, TopicPartition key, ConsumerGroupMetadata group) {
        this.relay = relay;
        this.key = key;
        this.group = group;
    }

    /**
     * To be called after {@code initTransactions}, which ends what a former leader left open.
     *
     * @throws IllegalStateException if a position was there once, or is of a database that has gone further than this one
     */
    Position find(Connection connection, Consumer<?, ?> consumer, Producer<?, ?> producer) throws SQLException {
        Position position = Position.of(consumer.committed(Set.of(key)).get(key));
        boolean begun = hasBegun(connection);
        if (position == null && begun) {
            throw new IllegalStateException("the position of " + relay + " is gone from Kafka" + MANUAL);
        }
        if (position != null) {
            requireReachedBy(connection, position);
        }
        Position start = position == null ? Position.START : position;
        if (!begun) {
            producer.beginTransaction();
            keep(producer, start);
            producer.commitTransaction();
            begin(connection);
        }
        return start;
    }

    void keep(Producer<?, ?> producer, Position position) {
        producer.sendOffsetsToTransaction(Map.of(key, position.toOffset()), group);
    }

    private boolean hasBegun(Connection connection) throws SQLException {
        return first(connection, "select 'begun' from relay_begun where relay = ?", relay) != null;
    }

    private void begin(Connection connection) throws SQLException {
        first(connection, "insert into relay_begun (relay) values (?) on conflict do nothing returning relay", relay);
    }

    private void requireReachedBy(Connection connection, Position position) throws SQLException {
        String next = first(
                connection,
                "select pg_snapshot_xmax(pg_current_snapshot()) where pg_snapshot_xmax(pg_current_snapshot()) < ?::xid8",
                position.to());
        if (next != null) {
            throw new IllegalStateException("the position of " + relay + " is " + position
                    + ", but the database has only come to transaction " + next + ": it is older than Kafka" + MANUAL);
        }
    }

    private static @Nullable String first(Connection connection, String sql, String parameter) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, parameter);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
