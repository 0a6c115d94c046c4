package io.tradepost.imports.loading;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The right to work on imports, which one instance has at a time; the database gives it to another as soon as the
 * connection ends. Imports follow each other, so that each finds what those before it have sold.
 */
final class Turn implements AutoCloseable {

    private static final long IMPORTS = 0x696d706f727473L; // any number that no other lock of this database has

    private final Connection connection;

    private Turn(Connection connection) {
        this.connection = connection;
    }

    /** Null while another instance has it. */
    static @Nullable Turn take(DataSource database) throws SQLException {
        Turn turn = new Turn(database.getConnection());
        if (turn.ask("select pg_try_advisory_lock(" + IMPORTS + ")")) {
            return turn;
        }
        turn.connection.close();
        return null;
    }

    /** @throws SQLException if the connection, and with it the turn, is lost */
    void check() throws SQLException {
        ask("select true");
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            ask("select pg_advisory_unlock(" + IMPORTS + ")");
        }
    }

    private boolean ask(String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
