package io.tradepost.query.views;

import static io.tradepost.query.orders.OrderExamples.confirmed;
import static io.tradepost.query.orders.OrderExamples.heart;
import static io.tradepost.query.orders.OrderExamples.placed;
import static io.tradepost.query.sales.SalesExamples.shipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.IndicesBlockOptions;
import io.tradepost.embedded.ElasticsearchServer;
import io.tradepost.kernel.OrderId;
import io.tradepost.query.EventTopics;
import io.tradepost.query.RunningQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutageIT {

    private static final int ORDERS = 300;

    @TempDir
    private static Path home;

    private ElasticsearchServer elasticsearch;
    private RunningQuery query;
    private EventTopics topics;

    @BeforeEach
    void start() {
        elasticsearch = ElasticsearchServer.start(home, 0);
        query = RunningQuery.on(elasticsearch.url());
        topics = new EventTopics();
    }

    @AfterEach
    void stop() {
        topics.close();
        query.close();
        elasticsearch.close();
    }

    @Test
    void nothingIsLostWhileElasticsearchIsKilledAndBack() {
        for (int i = 0; i < ORDERS; i++) {
            place("outage", i);
            if (i == ORDERS / 3) {
                awaitConfirmed("outage-", ORDERS / 3 + 1);
                elasticsearch.kill();
            }
        }
        assertThat(query.get("/api/search/orders").statusCode()).isEqualTo(503);
        assertThat(query.get("/").statusCode()).isEqualTo(503);

        elasticsearch = ElasticsearchServer.start(home, 0);

        awaitConfirmed("outage-", ORDERS);
    }

    @Test
    void aViewWhoseIndexWasLostIsFilledFromTheBeginning() throws IOException {
        place("lost", 1);
        awaitConfirmed("lost-", 1);

        try (ElasticsearchClient client = ElasticsearchClient.of(c -> c.host(elasticsearch.url()))) {
            client.indices().delete(d -> d.index(query.index("orders")));
        }

        awaitConfirmed("lost-", 1);
        place("lost", 2);
        awaitConfirmed("lost-", 2);
    }

    @Test
    void oneViewThatCannotBeWrittenHoldsUpNoOther() throws IOException {
        place("blocked", 0);
        awaitConfirmed("blocked-", 1);
        String sales = query.index("sales");
        try (ElasticsearchClient client = ElasticsearchClient.of(c -> c.host(elasticsearch.url()))) {
            client.indices().addBlock(b -> b.index(sales).block(IndicesBlockOptions.Write));
            topics.send("sold-1", 0, shipped("sold-1:s1", "C1", "GB", "2019-01-01T00:00:00Z", heart(1)));
            place("blocked", 1);
            awaitConfirmed("blocked-", 2);
            assertThat(sold()).isZero();

            client.indices().putSettings(s -> s.index(sales).settings(i -> i.blocks(b -> b.write(false))));
        }
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(sold()).isOne());
    }

    private int sold() {
        return query.json("/api/reports/sales?from=2019-01-01&to=2019-01-02")
                .get("rows")
                .size();
    }

    private void place(String name, int number) {
        OrderId order = new OrderId(name + "-" + number);
        topics.send(order.value(), 0, placed(order), confirmed(order));
    }

    private void awaitConfirmed(String name, int count) {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(query.json("/api/search/orders?size=1&status=CONFIRMED&q=" + name)
                                .path("total")
                                .asInt(0))
                        .isEqualTo(count));
    }
}
