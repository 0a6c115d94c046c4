package io.tradepost.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresServerIT {

    private static final Path HOME = Homes.fresh("postgres");
    private static PostgresServer server;
    private static Database orders;
    private static Database payments;

    @BeforeAll
    static void start() {
        server = PostgresServer.start(HOME, 0);
        orders = server.database("orders");
        payments = server.database("payments");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void keepsWhatWasCommittedOverAnOrderlyRestart() throws SQLException {
        execute(orders, "CREATE TABLE restarted (id int)", "INSERT INTO restarted VALUES (1)");
        server.close();
        start();
        assertThat(query(orders, "SELECT count(*) FROM restarted")).isEqualTo("1");
    }

    @Test
    void keepsWhatWasCommittedOverAKill() throws SQLException {
        execute(orders, "CREATE TABLE killed (id int)", "INSERT INTO killed VALUES (1)");
        int port = server.port();
        server.kill();
        start();
        assertThat(server.port()).isEqualTo(port);
        assertThat(query(orders, "SELECT count(*) FROM killed")).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "max_connections, 300",
        "idle_in_transaction_session_timeout, 1min",
        "listen_addresses, 127.0.0.1",
        "password_encryption, scram-sha-256",
        "data_checksums, on",
        "server_encoding, UTF8"
    })
    void runsWithDurableSettings(String setting, String value) throws SQLException {
        assertThat(query(orders, "SHOW " + setting)).isEqualTo(value);
    }

    @Test
    void aRoleCannotConnectToAnothersDatabase() {
        assertThatThrownBy(() -> connect(payments.url(), orders.user(), orders.password()))
                .hasMessageContaining("permission denied for database \"payments\"");
    }

    @ParameterizedTest
    @CsvSource({"postgres", "template1"})
    void aRoleCannotConnectToTheServersOwnDatabases(String database) {
        assertThatThrownBy(() -> connect(at(database), orders.user(), orders.password()))
                .hasMessageContaining("permission denied for database");
    }

    @ParameterizedTest
    @CsvSource({"orders, wrong", "orders, ''", "postgres, postgres", "root, ''"})
    void nobodyConnectsWithoutThePassword(String user, String password) {
        assertThatThrownBy(() -> connect(orders.url(), user, password)).isInstanceOf(SQLException.class);
    }

    @Test
    void aRoleCanMakeNeitherRolesNorDatabases() {
        assertThatThrownBy(() -> execute(orders, "CREATE ROLE intruder")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> execute(orders, "CREATE DATABASE more")).hasMessageContaining("permission denied");
    }

    @Test
    void aRoleHasAtMostAsManyConnectionsAsItsLimit() throws SQLException {
        Database limited = server.database("limited", 1);
        try (Connection one = connect(limited.url(), limited.user(), limited.password())) {
            assertThat(one.isValid(1)).isTrue();
            assertThatThrownBy(() -> connect(limited.url(), limited.user(), limited.password()))
                    .hasMessageContaining("too many connections for role");
        }
    }

    @Test
    void theSameDatabaseIsFoundAgain() {
        assertThat(server.database("orders")).isEqualTo(orders);
    }

    @Test
    void aNameThatIsNoPlainIdentifierIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> server.database("x; DROP ROLE orders"));
        assertThatIllegalArgumentException().isThrownBy(() -> server.database("postgres"));
    }

    @Test
    void passwordsAreInAFileThatOnlyItsOwnerReads() throws IOException {
        Path file = HOME.resolve("postgres-credentials.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).contains(orders.password());
        assertThat(orders.toString()).doesNotContain(orders.password());
    }

    @Test
    void aSecondServerOnTheSameHomeIsRefused() {
        assertThatThrownBy(() -> PostgresServer.start(HOME, 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PostgreSQL on " + HOME.resolve("postgres") + " is already in use by process "
                        + ProcessHandle.current().pid());
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        assertThatThrownBy(() -> PostgresServer.start(Homes.fresh("postgres-elsewhere"), server.port()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("port %d for PostgreSQL is in use on 127.0.0.1".formatted(server.port()));
    }

    private static String at(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database;
    }

    private static Connection connect(String url, String user, String password) throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    private static void execute(Database database, String... statements) throws SQLException {
        try (Connection connection = connect(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String query(Database database, String sql) throws SQLException {
        try (Connection connection = connect(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
