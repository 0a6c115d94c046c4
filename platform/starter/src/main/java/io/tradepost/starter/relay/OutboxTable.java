package io.tradepost.starter.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A table with {@code global_index} (primary key) and {@code xid} (indexed) columns, read in commit order. The queries
 * leave the planner no choice of index: its statistics lag behind the end of the table, which is where they look.
 */
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

    private final RowMapping mapping;
    private final String ahead;
    private final String window;

    OutboxTable(String name, RowMapping mapping) {
        this.mapping = mapping;
        this.ahead = """
                with horizon as materialized (select pg_snapshot_xmin(pg_current_snapshot()) as oldest, ?::xid8 as since)
                select (select xid from %1$s where xid >= since and xid < oldest order by xid desc limit 1)::text as last,
                  (select min(i) from
                    (select global_index as i from %1$s where xid >= since and xid < oldest offset 0) as rows) as first,
                  coalesce((select xid from %1$s order by xid desc limit 1) >= oldest, false) as pending
                from horizon""".formatted(name);
        this.window = """
                select * from (select * from %s where global_index > ? order by global_index offset 0) as rows
                where xid >= ?::xid8 and xid < ?::xid8 limit ?""".formatted(name);
    }

    Batch read(Connection connection, Position position, int limit) throws SQLException {
        if (position.windowOpen()) {
            return readWindow(connection, position, limit);
        }
        try (PreparedStatement select = connection.prepareStatement(ahead)) {
            select.setString(1, position.from());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                String last = row.getString("last");
                return last == null
                        ? new Batch(List.of(), position, row.getBoolean("pending"))
                        : readWindow(connection, position.open(last, row.getLong("first")), limit);
            }
        }
    }

    private Batch readWindow(Connection connection, Position window, int limit) throws SQLException {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        long last = window.index();
        try (PreparedStatement select = connection.prepareStatement(this.window)) {
            select.setLong(1, window.index());
            select.setString(2, window.from());
            select.setString(3, window.to());
            select.setInt(4, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    records.add(mapping.map(row));
                    last = row.getLong("global_index");
                }
            }
        }
        return new Batch(records, records.size() < limit ? window.windowDone() : window.at(last), true);
    }
}
