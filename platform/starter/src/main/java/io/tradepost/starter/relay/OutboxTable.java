package io.tradepost.starter.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

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
    private final @Nullable String forget;

    /** A table whose rows are kept for ever. */
    static OutboxTable kept(String name, RowMapping mapping) {
        return new OutboxTable(name, mapping, null);
    }

    /** A table whose rows have done their work once they are on their topics. */
    static OutboxTable emptied(String name, RowMapping mapping) {
        return new OutboxTable(name, mapping, """
                delete from %1$s where global_index in
                  (select global_index from %1$s where xid < ?::xid8 order by xid limit ?)""".formatted(name));
    }

    private OutboxTable(String name, RowMapping mapping, @Nullable String forget) {
        this.mapping = mapping;
        this.forget = forget;
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

    /** Deletes rows before the position, so many at most, where the table is not kept. */
    void forget(Connection connection, Position position, int limit) throws SQLException {
        if (forget != null) {
            try (PreparedStatement delete = connection.prepareStatement(forget)) {
                delete.setString(1, position.from());
                delete.setInt(2, limit);
                delete.executeUpdate();
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
