package io.tradepost.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;

/** Roles and databases: one of each per service, closed to all other roles. */
final class PostgresAdministration {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,50}");

    private final int port;
    private final PostgresCredentials credentials;

    PostgresAdministration(int port, PostgresCredentials credentials) {
        this.port = port;
        this.credentials = credentials;
    }

    synchronized Database database(String name, int connectionLimit) {
        if (!NAME.matcher(name).matches() || name.equals(PostgresCredentials.SUPERUSER)) {
            throw new IllegalArgumentException("not a name for a database: " + name);
        }
        String password = credentials.passwordOf(name);
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
                statement.execute("CREATE ROLE " + name);
            }
            statement.execute(
                    "ALTER ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE CONNECTION LIMIT %d PASSWORD '%s'"
                            .formatted(name, connectionLimit, password));
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + name);
            }
            close(statement, name);
            close(statement, "postgres");
            close(statement, "template1");
        } catch (SQLException e) {
            throw new IllegalStateException("database " + name + " cannot be made", e);
        }
        return new Database(url(name), name, password);
    }

    private static void close(Statement statement, String database) throws SQLException {
        statement.execute("REVOKE CONNECT, TEMPORARY ON DATABASE " + database + " FROM PUBLIC");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private Connection superuser() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url("postgres"));
        return source.getConnection(
                PostgresCredentials.SUPERUSER, credentials.passwordOf(PostgresCredentials.SUPERUSER));
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
