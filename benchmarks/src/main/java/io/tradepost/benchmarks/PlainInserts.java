package io.tradepost.benchmarks;

import io.tradepost.embedded.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Rows like those of an event store, so many to a transaction, as fast as JDBC goes. */
final class PlainInserts {

    /**
     * @param payload bytes; likewise metaData
     */
    record Row(int payload, int metaData) {}

    private PlainInserts() {}

    /** Transactions a second. */
    static double perSecond(Database database, Row size, int threads, int rows, int seconds) throws Exception {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create table event (global_index bigint generated always as identity primary key,
                      event_identifier varchar(64) not null unique, aggregate_identifier varchar(128) not null,
                      sequence_number bigint not null, type varchar(64) not null, payload_type varchar(255) not null,
                      payload bytea not null, meta_data bytea not null, time_stamp varchar(40) not null,
                      unique (aggregate_identifier, sequence_number))""");
        }
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        long transactions = 0;
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                counts.add(workers.submit(() -> insert(database, size, rows, until)));
            }
            for (Future<Long> count : counts) {
                transactions += count.get();
            }
        }
        return (double) transactions / seconds;
    }

    private static long insert(Database database, Row size, int rows, long until) throws SQLException {
        byte[] payload = filled(size.payload());
        byte[] metaData = filled(size.metaData());
        long transactions = 0;
        try (Connection connection = connect(database);
                PreparedStatement insert = connection.prepareStatement("""
                        insert into event (event_identifier, aggregate_identifier, sequence_number, type, payload_type,
                          payload, meta_data, time_stamp) values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            connection.setAutoCommit(false);
            while (System.nanoTime() < until) {
                String aggregate = UUID.randomUUID().toString();
                for (int row = 0; row < rows; row++) {
                    insert.setString(1, UUID.randomUUID().toString());
                    insert.setString(2, aggregate);
                    insert.setLong(3, row);
                    insert.setString(4, "Order");
                    insert.setString(5, "io.tradepost.order.api.OrderEvent$OrderPlaced");
                    insert.setBytes(6, payload);
                    insert.setBytes(7, metaData);
                    insert.setString(8, "2026-01-01T00:00:00.000Z");
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
                transactions++;
            }
        }
        return transactions;
    }

    private static byte[] filled(int size) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) 'x');
        return bytes;
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(
                database.url() + "?reWriteBatchedInserts=true", database.user(), database.password());
    }
}
