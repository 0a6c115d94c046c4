package io.tradepost.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.elasticsearch._types.Refresh;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ElasticsearchServerIT {

    private static final Path HOME = Homes.fresh("elasticsearch");
    private static ElasticsearchServer server;
    private static ElasticsearchClient client;

    @BeforeAll
    static void start() {
        System.setProperty("tradepost.servers.c1", "true");
        server = ElasticsearchServer.start(HOME, 0);
        client = ElasticsearchClient.of(b -> b.host(server.url()));
    }

    @AfterAll
    static void stop() throws IOException {
        client.close();
        server.close();
    }

    @Test
    void keepsDocumentsOverAnOrderlyRestart() throws IOException {
        write("restarted");
        stop();
        start();
        assertThat(client.count(c -> c.index("restarted")).count()).isEqualTo(1);
        assertThat(client.cluster().health().status()).isEqualTo(HealthStatus.Green);
    }

    @Test
    void keepsDocumentsOverAKillOnTheSamePort() throws IOException {
        write("killed");
        String before = server.url();
        server.kill();
        client.close();
        start();
        assertThat(server.url()).isEqualTo(before);
        assertThat(client.get(g -> g.index("killed").id("1"), Map.class).found())
                .isTrue();
    }

    @Test
    void answersItsClientsFirstQuestions() throws IOException {
        assertThat(client.ping().value()).isTrue();
        assertThat(client.info().version().number()).startsWith("9.");
    }

    @Test
    void makesNoIndexThatNobodyDefined() {
        assertThatThrownBy(() -> client.index(i -> i.index("typo").id("1").document(Map.of("a", 1))))
                .hasMessageContaining("index_not_found_exception");
    }

    @Test
    void aSecondServerOnTheSameHomeIsRefused() {
        assertThatThrownBy(() -> ElasticsearchServer.start(HOME, 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Elasticsearch on " + HOME.resolve("elasticsearch") + " is already in use by ");
    }

    private static void write(String index) throws IOException {
        client.indices()
                .create(c -> c.index(index).settings(s -> s.numberOfShards("1").numberOfReplicas("0")));
        client.index(i -> i.index(index).id("1").document(Map.of("name", "one")).refresh(Refresh.True));
    }
}
