package io.tradepost.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningSystem.class)
class OwnershipIT {

    private static final List<String> ROLES =
            List.of("catalog", "customer", "inventory", "orders", "payment", "sagas", "imports");

    @Test
    void noServicesRoleCanConnectToAnothersDatabase() throws Exception {
        Path home = RunningSystem.system().home();
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("postgres-credentials.properties"))) {
            passwords.load(reader);
        }
        int port =
                Integer.parseInt(Files.readString(home.resolve("postgres/port")).trim());
        for (String role : ROLES) {
            for (String database :
                    List.of("catalog", "customer", "inventory", "orders", "payment", "sagas", "imports", "postgres")) {
                String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
                if (role.equals(database)) {
                    try (Connection own = DriverManager.getConnection(url, role, passwords.getProperty(role))) {
                        assertThat(own.isValid(5)).isTrue();
                    }
                } else {
                    assertThatThrownBy(() -> DriverManager.getConnection(url, role, passwords.getProperty(role))
                                    .close())
                            .as(role + " into " + database)
                            .isInstanceOf(SQLException.class)
                            .hasMessageContaining("permission denied for database");
                }
            }
        }
    }
}
