package io.tradepost.query.rebuilding;

import static io.tradepost.query.rebuilding.Rebuilding.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import io.tradepost.embedded.ElasticsearchServer;
import io.tradepost.query.EventTopics;
import io.tradepost.query.RunningQuery;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A program with a later mapping starts where an earlier one ran. */
class RevisionIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path home;

    private ElasticsearchServer server;
    private ElasticsearchClient elasticsearch;
    private EventTopics topics;

    @BeforeEach
    void start() {
        server = ElasticsearchServer.start(home, 0);
        elasticsearch = ElasticsearchClient.of(c -> c.host(server.url()).jsonMapper(new Jackson3JsonpMapper()));
        topics = new EventTopics();
    }

    @AfterEach
    void stop() throws IOException {
        topics.close();
        elasticsearch.close();
        server.close();
    }

    @Test
    void theEarlierIndexServesUntilTheLaterOneIsBuiltAndIsKeptUnfed() throws IOException {
        formerly("orders-v1", "{}");
        try (RunningQuery query = RunningQuery.on(server.url())) {
            Rebuilding orders = new Rebuilding(query, topics, elasticsearch, "revised");
            orders.place(0, 20);

            JsonNode swapped = orders.awaitState("SWAPPED");

            assertThat(swapped.get("automatic").asBoolean()).isTrue();
            assertThat(swapped.get("from").asString()).isEqualTo("orders-v1");
            assertThat(swapped.get("onDifference").asString()).isEqualTo("SWAP");
            assertThat(swapped.at("/comparison/compared").asBoolean()).isFalse();
            orders.awaitConfirmed(20);
            assertThat(orders.exists("orders-v1")).isTrue();
            assertThat(query.post(PATH + "/rollback").statusCode()).isEqualTo(409);

            assertThat(query.delete(PATH).statusCode()).isEqualTo(200);
            assertThat(orders.exists("orders-v1")).isFalse();
        }
    }

    @Test
    void anIndexFromBeforeThereWereGenerationsIsReplacedToo() throws IOException {
        formerly("sales-v2", "{}");
        try (RunningQuery query = RunningQuery.on(server.url())) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(query.index("sales")).endsWith("-g1"));
        }
    }

    @Test
    void whatCannotBeReadAnyMoreIsReplacedAtOnce() throws IOException {
        formerly("orders-v1", "{\"orderId\":{\"not\":\"readable\"},\"lines\":7}");
        try (RunningQuery query = RunningQuery.on(server.url())) {
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(query.get("/api/search/orders").statusCode())
                                    .isEqualTo(200));
            assertThat(query.index("orders")).endsWith("-g1");
            new Rebuilding(query, topics, elasticsearch, "any").awaitState("SWAPPED");
        }
    }

    @Test
    void aLaterIndexIsLeftAloneByAnEarlierProgram() throws IOException {
        formerly("orders-v9999-g1", "{}");
        try (RunningQuery query = RunningQuery.on(server.url())) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(query.index("products")).endsWith("-g1"));

            assertThat(query.index("orders")).isEqualTo("orders-v9999-g1");
            assertThat(query.get("/api/views").body()).contains("OVERTAKEN");
            assertThat(query.get(PATH).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aViewWhoseIndexIsNotThereYetDoesNotHideTheOthers() throws IOException {
        elasticsearch
                .indices()
                .create(c -> c.index("orders-v9999-g1")
                        .aliases("orders", a -> a)
                        .waitForActiveShards(w -> w.count(0))
                        .settings(s -> s.withJson(
                                new StringReader("{\"index.routing.allocation.require.box\":\"none such\"}"))));
        try (RunningQuery query = RunningQuery.on(server.url())) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(documents(query)).containsEntry("sales", "0"));
            assertThat(documents(query)).containsEntry("orders", "none");
        }
    }

    private static Map<String, String> documents(RunningQuery query) {
        Map<String, String> documents = new HashMap<>();
        query.json("/api/views")
                .path("views")
                .forEach(view -> documents.put(
                        view.get("view").asString(), view.path("documents").asString("none")));
        return documents;
    }

    private void formerly(String index, String document) throws IOException {
        elasticsearch
                .indices()
                .create(c -> c.index(index)
                        .aliases(index.substring(0, index.indexOf('-')), a -> a)
                        .mappings(m -> m.enabled(false)));
        elasticsearch.index(
                i -> i.index(index).id("before").refresh(Refresh.True).withJson(new StringReader(document)));
    }
}
