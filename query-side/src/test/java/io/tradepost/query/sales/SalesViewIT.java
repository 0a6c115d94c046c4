package io.tradepost.query.sales;

import static io.tradepost.query.orders.OrderExamples.confirmed;
import static io.tradepost.query.orders.OrderExamples.heart;
import static io.tradepost.query.orders.OrderExamples.item;
import static io.tradepost.query.orders.OrderExamples.lantern;
import static io.tradepost.query.orders.OrderExamples.placed;
import static io.tradepost.query.sales.SalesExamples.credited;
import static io.tradepost.query.sales.SalesExamples.orderOf;
import static io.tradepost.query.sales.SalesExamples.returned;
import static io.tradepost.query.sales.SalesExamples.shipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.tradepost.kernel.Sku;
import io.tradepost.order.api.OrderLine;
import io.tradepost.query.EventTopics;
import io.tradepost.query.RunningQuery;
import io.tradepost.testing.TestServers;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SalesViewIT {

    private static final String AT = "2016-01-05T10:00:00Z";

    private static RunningQuery query;
    private static EventTopics topics;
    private static ElasticsearchClient elasticsearch;

    @BeforeAll
    static void start() {
        elasticsearch =
                ElasticsearchClient.of(c -> c.host(TestServers.elasticsearch().url()));
        query = RunningQuery.start();
        topics = new EventTopics();
    }

    @AfterAll
    static void stop() throws IOException {
        topics.close();
        query.close();
        elasticsearch.close();
    }

    @Test
    void whatIsSoldReturnedAndCreditedIsThereLineByLine() throws IOException {
        topics.send(
                "facts-1",
                0,
                placed(orderOf("facts-1:s1")),
                confirmed(orderOf("facts-1:s1")),
                shipped("facts-1:s1", "17850", "GB", AT, heart(6), lantern(2)),
                returned("facts-1:r1", "17850", "GB", AT, heart(1)));
        topics.send("credit:facts-1", 0, credited("credit:facts-1", null, "FR", AT, heart(3)));

        awaitNoLag();
        assertThat(facts("orderId", "facts-1"))
                .extracting(fact -> fact.get("fact") + " " + fact.get("line") + " " + fact.get("amount"))
                .containsExactlyInAnyOrder("SALE 1 1530", "SALE 2 678", "RETURN 1 255");
        assertThat(facts("creditId", "credit:facts-1"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.get("units")).isEqualTo(3));
    }

    @Test
    void redeliveryChangesNothing() throws IOException {
        for (int i = 0; i < 3; i++) {
            topics.send("facts-2", 2, shipped("facts-2:s1", null, "GB", AT, heart(6), lantern(2)));
        }

        awaitNoLag();
        assertThat(facts("orderId", "facts-2")).hasSize(2);
        assertThat(elasticsearch
                        .get(g -> g.index("sales").id("facts-2:s1:1"), Map.class)
                        .version())
                .isEqualTo(3);
    }

    @Test
    void aPoisonEventIsParkedWithWhatFollowsOfItsOrderAndTheOthersGoOn() throws IOException {
        topics.sendRaw("facts-3", 2, "order.OrderShipped", "{\"orderId\":");
        topics.send("facts-3", 3, returned("facts-3:r1", null, "GB", AT, heart(1)));
        topics.send("facts-4", 2, shipped("facts-4:s1", null, "GB", AT, heart(6)));

        awaitNoLag();
        assertThat(facts("orderId", "facts-3")).isEmpty();
        assertThat(facts("orderId", "facts-4")).hasSize(1);
        assertThat(deadLetters("facts-3"))
                .extracting(letter -> letter.get("sequence") + " " + letter.get("payload"))
                .hasSize(2)
                .contains("2 {\"orderId\":");
    }

    @Test
    void whatElasticsearchRefusesIsParkedAlone() throws IOException {
        topics.send("facts-5", 2, shipped("facts-5:s1", null, "GB", AT, heart(6)));
        topics.send("facts-6", 2, shipped("facts-6:s1", null, "GB", "+292278994-08-17T07:12:55Z", heart(6)));
        topics.send("facts-7", 2, shipped("facts-7:s1", null, "GB", AT, heart(6)));

        awaitNoLag();
        assertThat(facts("orderId", "facts-5")).hasSize(1);
        assertThat(facts("orderId", "facts-6")).isEmpty();
        assertThat(facts("orderId", "facts-7")).hasSize(1);
        assertThat(deadLetters("facts-6")).hasSize(1);
    }

    @Test
    void theLargestShipmentGetsThroughBesideManySmallOnes() throws IOException {
        OrderLine[] lines = IntStream.rangeClosed(1, 2_000)
                .mapToObj(line -> item(line, new Sku("S" + line), "x".repeat(200), "Bulk", "0.01", line))
                .toArray(OrderLine[]::new);
        for (int i = 0; i < 8; i++) {
            topics.send("large-" + i, 2, shipped("large-" + i + ":s1", "large", "GB", AT, lines));
            topics.send("small-" + i, 2, shipped("small-" + i + ":s1", "large", "GB", AT, heart(1)));
        }

        awaitNoLag();
        elasticsearch.indices().refresh(r -> r.index("sales"));
        assertThat(elasticsearch
                        .count(c -> c.index("sales")
                                .query(q -> q.term(t -> t.field("customerId").value("large"))))
                        .count())
                .isEqualTo(8 * 2_001);
    }

    private static List<Map<?, ?>> facts(String field, String value) throws IOException {
        return documents("sales", field, value);
    }

    private static List<Map<?, ?>> deadLetters(String key) throws IOException {
        return documents("dead-letters", "key", key).stream()
                .filter(letter -> "sales".equals(letter.get("view")))
                .toList();
    }

    private static List<Map<?, ?>> documents(String index, String field, String value) throws IOException {
        elasticsearch.indices().refresh(r -> r.index(index));
        return elasticsearch
                .search(
                        s -> s.index(index)
                                .query(q -> q.term(t -> t.field(field).value(value))),
                        Map.class)
                .hits()
                .hits()
                .stream()
                .<Map<?, ?>>map(Hit::source)
                .toList();
    }

    private static void awaitNoLag() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            for (JsonNode view : query.json("/api/views").get("views")) {
                assertThat(view.get("partitions")).isNotEmpty();
                assertThat(view.get("lag").longValue()).as("%s", view).isZero();
            }
        });
    }
}
