package io.tradepost.imports.staging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** One reader per file, among all instances; the database lets go of it when its connection ends. */
final class FileLock implements AutoCloseable {

    private final Connection connection;
    private final String id;

    private FileLock(Connection connection, String id) {
        this.connection = connection;
        this.id = id;
    }

    /** Waits for whoever reads the same file. */
    static FileLock acquire(Connection connection, String id) throws SQLException {
        try (Statement settings = connection.createStatement()) {
            settings.execute("set lock_timeout = '60s'");
        }
        FileLock lock = new FileLock(connection, id);
        lock.call("select pg_advisory_lock(hashtextextended(?, 0))");
        return lock;
    }

    static boolean isFree(Connection connection, String id) throws SQLException {
        FileLock lock = new FileLock(connection, id);
        boolean free = lock.call("select pg_try_advisory_lock(hashtextextended(?, 0))");
        if (free) {
            lock.close();
        }
        return free;
    }

    @Override
    public void close() throws SQLException {
        call("select pg_advisory_unlock(hashtextextended(?, 0))");
    }

    private boolean call(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return "t".equals(row.getString(1));
            }
        }
    }
}
