package io.tradepost.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.embedded.Database;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

class SharedServersIT {

    @Test
    void everyTestOfAJvmGetsTheSameServers() {
        assertThat(TestServers.postgres()).isSameAs(TestServers.postgres());
        assertThat(TestServers.kafka()).isSameAs(TestServers.kafka());
        assertThat(TestServers.elasticsearch()).isSameAs(TestServers.elasticsearch());
    }

    @Test
    void aDatabaseIsReadyForItsRole() throws Exception {
        Database database = TestServers.database("some_module");
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void searchIsReadyForRequests() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest health = HttpRequest.newBuilder(
                            URI.create(TestServers.elasticsearch().url() + "/_cluster/health"))
                    .build();
            assertThat(client.send(health, BodyHandlers.ofString()).body()).contains("\"status\":\"green\"");
        }
    }

    @Test
    void theirHomeIsBelowTheModulesTarget() {
        assertThat(Path.of("target", "test-home", "" + ProcessHandle.current().pid(), "postgres"))
                .satisfies(home -> {
                    assertThat(TestServers.postgres().pid()).isPositive();
                    assertThat(home).isDirectory();
                });
    }
}
