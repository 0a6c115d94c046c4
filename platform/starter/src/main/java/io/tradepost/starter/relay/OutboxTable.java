package io.tradepost.starter.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A table with {@code global_index} and {@code xid} columns, read in commit order. */
final class OutboxTable {

    /** Makes the Kafka record of one row. */
    interface RowMapping {
        ProducerRecord<String, byte[]> map(ResultSet row) throws SQLException;
    }

    /**
     * @param after the position once these records are on their topics
     * @param pending whether rows wait for a transaction that is still running
     */
    record Batch(List<ProducerRecord<String, byte[]>> records, Position after, boolean pending) {}

    private final String name;
    private final RowMapping mapping;
    private final String horizon;
    private final String window;

    OutboxTable(String name, RowMapping mapping) {
        this.name = name;
        this.mapping = mapping;
        this.horizon = "select pg_snapshot_xmin(pg_current_snapshot())::text," + " (select min(global_index) from "
                + name + " where xid >= ?::xid8)";
        this.window = "select * from " + name
                + " where global_index > ? and xid >= ?::xid8 and xid < ?::xid8 order by global_index limit ?";
    }

    String name() {
        return name;
    }

    Batch read(Connection connection, Position position, int limit) throws SQLException {
        Position current = position;
        boolean rowsAhead = true;
        if (!current.windowOpen()) {
            Position opened = open(connection, current);
            rowsAhead = opened != null;
            current = opened == null ? current : opened;
        }
        if (!rowsAhead || !current.windowOpen()) {
            return new Batch(List.of(), current, rowsAhead);
        }
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        long last = current.index();
        try (PreparedStatement select = connection.prepareStatement(window)) {
            select.setLong(1, current.index());
            select.setString(2, current.from());
            select.setString(3, current.to());
            select.setInt(4, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    records.add(mapping.map(row));
                    last = row.getLong("global_index");
                }
            }
        }
        Position after = records.size() < limit ? current.windowDone() : current.at(last);
        return new Batch(records, after, true);
    }

    /** Null when there is no row at or after the position; an empty window when there are only unfinished ones. */
    private @Nullable Position open(Connection connection, Position position) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(horizon)) {
            select.setString(1, position.from());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                long first = row.getLong(2);
                return row.wasNull() ? null : new Position(position.from(), row.getString(1), first - 1);
            }
        }
    }
}
