package io.tradepost.benchmarks;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/**
 * What lies in all event stores of an embedded system.
 *
 * @param payload bytes of all rows together; likewise metaData
 */
record EventRows(long rows, long payload, long metaData) {

    private static final List<String> STORES = List.of("catalog", "customer", "inventory", "orders", "payment");

    static EventRows of(Path home) throws IOException, SQLException {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("postgres-credentials.properties"))) {
            passwords.load(reader);
        }
        String port = Files.readString(home.resolve("postgres/port")).trim();
        EventRows all = new EventRows(0, 0, 0);
        for (String store : STORES) {
            String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + store;
            try (Connection connection = DriverManager.getConnection(url, store, passwords.getProperty(store));
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select count(*), coalesce(sum(length(payload)), 0),"
                            + " coalesce(sum(length(meta_data)), 0) from domain_event")) {
                row.next();
                all = new EventRows(
                        all.rows + row.getLong(1), all.payload + row.getLong(2), all.metaData + row.getLong(3));
            }
        }
        return all;
    }

    EventRows since(EventRows before) {
        return new EventRows(rows - before.rows, payload - before.payload, metaData - before.metaData);
    }

    PlainInserts.Row average() {
        return new PlainInserts.Row((int) (payload / rows), (int) (metaData / rows));
    }
}
