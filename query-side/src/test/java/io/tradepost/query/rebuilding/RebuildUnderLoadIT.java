package io.tradepost.query.rebuilding;

import static io.tradepost.query.rebuilding.Rebuilding.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import io.tradepost.query.EventTopics;
import io.tradepost.query.RunningQuery;
import io.tradepost.testing.TestServers;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RebuildUnderLoadIT {

    private static final String SEARCH = "/api/search/orders?size=1&status=CONFIRMED&q=";

    private RunningQuery query;
    private EventTopics topics;
    private ElasticsearchClient elasticsearch;

    @BeforeEach
    void start() {
        query = RunningQuery.start();
        topics = new EventTopics();
        elasticsearch = ElasticsearchClient.of(
                c -> c.host(TestServers.elasticsearch().url()).jsonMapper(new Jackson3JsonpMapper()));
    }

    @AfterEach
    void stop() throws IOException {
        query.delete(PATH);
        topics.close();
        query.close();
        elasticsearch.close();
    }

    @Test
    void ordersComeInAndSearchesFindThemAllTheTime() {
        Rebuilding orders = new Rebuilding(query, topics, elasticsearch, "load");
        orders.place(0, 200);
        orders.awaitConfirmed(200);
        AtomicInteger placed = new AtomicInteger(200);
        AtomicBoolean over = new AtomicBoolean();
        List<String> wrong = new CopyOnWriteArrayList<>();
        AtomicInteger searches = new AtomicInteger();
        try (ExecutorService load = Executors.newVirtualThreadPerTaskExecutor()) {
            load.submit(() -> {
                while (!over.get()) {
                    orders.place(placed.get(), placed.get() + 1);
                    placed.incrementAndGet();
                }
            });
            load.submit(() -> {
                int seen = 0;
                while (!over.get()) {
                    JsonNode found = query.json(SEARCH + "load");
                    int total = found.path("total").asInt(-1);
                    if (total < seen) {
                        wrong.add(seen + " were seen, then " + found);
                    }
                    seen = Math.max(seen, total);
                    searches.incrementAndGet();
                }
            });
            try {
                for (int time = 0; time < 3; time++) {
                    String before = query.index("orders");
                    query.post(PATH);
                    JsonNode swapped = orders.awaitState("SWAPPED");
                    assertThat(swapped.at("/comparison/differing").asLong()).isZero();
                    assertThat(query.index("orders")).isNotEqualTo(before);
                }
            } finally {
                over.set(true);
            }
        }
        assertThat(searches.get()).isGreaterThan(50);
        assertThat(wrong).isEmpty();
        orders.awaitConfirmed(placed.get());
    }

    @Test
    void aRebuildGoesOnAfterARestart() {
        Rebuilding orders = new Rebuilding(query, topics, elasticsearch, "restarted");
        orders.place(0, 300);
        orders.awaitConfirmed(300);
        String before = query.index("orders");
        query.post(PATH);
        query.close();
        query = RunningQuery.start();
        Rebuilding afterwards = new Rebuilding(query, topics, elasticsearch, "restarted");

        afterwards.awaitState("SWAPPED");

        assertThat(query.index("orders")).isNotEqualTo(before);
        assertThat(afterwards.confirmedOnes()).isEqualTo(300);
    }

    @Test
    void instancesAgreeWhoeverIsAsked() {
        try (RunningQuery other = RunningQuery.start()) {
            Rebuilding orders = new Rebuilding(query, topics, elasticsearch, "two");
            orders.place(0, 100);
            orders.awaitConfirmed(100);
            other.post(PATH);
            orders.awaitState("SWAPPED");
            assertThat(other.index("orders")).isEqualTo(query.index("orders"));
            query.close();

            Rebuilding left = new Rebuilding(other, topics, elasticsearch, "two");
            left.place(100, 150);
            left.awaitConfirmed(150);
            assertThat(other.post(PATH + "/rollback").statusCode()).isEqualTo(200);
            assertThat(left.confirmedOnes()).isEqualTo(150);
            query = RunningQuery.start();
        }
    }
}
