package io.tradepost.imports.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Reads a query's rows a thousand at a time, on a connection of its own, in a transaction that never writes. */
@Component
public class Cursor {

    private static final int FETCHED = 1_000;

    /** Takes a row. */
    public interface Rows {
        void row(ResultSet row) throws SQLException, InterruptedException;
    }

    private final DataSource database;

    Cursor(DataSource database) {
        this.database = database;
    }

    public void read(String query, Rows rows, Object... parameters) throws InterruptedException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                statement.setFetchSize(FETCHED);
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                try (ResultSet result = statement.executeQuery()) {
                    while (result.next()) {
                        rows.row(result);
                    }
                }
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new org.springframework.jdbc.UncategorizedSQLException("reading", query, e);
        }
    }
}
