package io.tradepost.query.orders;

import static io.tradepost.query.orders.OrderExamples.confirmed;
import static io.tradepost.query.orders.OrderExamples.placed;
import static io.tradepost.query.orders.OrderExamples.placedByGuest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.tradepost.kernel.OrderId;
import io.tradepost.order.api.OrderCommand.RejectionCode;
import io.tradepost.order.api.OrderEvent.OrderCancelled;
import io.tradepost.order.api.OrderEvent.OrderRejected;
import io.tradepost.query.EventTopics;
import io.tradepost.query.RunningQuery;
import io.tradepost.testing.TestServers;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OrderViewIT {

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
    void whatHappensToAnOrderIsSeenWithinSeconds() {
        OrderId order = new OrderId("seen-1");
        topics.send("seen-1", 0, placed(order));
        awaitStatus(order, "PLACED");

        topics.send(
                "seen-1", 1, new OrderRejected(order, RejectionCode.PAYMENT_DECLINED, "payment declined: declined"));
        awaitStatus(order, "REJECTED");

        JsonNode found = find(order);
        assertThat(found.get("reason").stringValue()).isEqualTo("payment declined: declined");
        assertThat(found.get("total").toString()).isEqualTo("{\"amount\":\"22.08\",\"currency\":\"GBP\"}");
        assertThat(found.get("customerId").stringValue()).isEqualTo("17850");
        assertThat(found.get("placedAt").stringValue()).isEqualTo("2010-12-01T08:26:00Z");
        assertThat(found.get("lines")).hasSize(2);
        assertThat(found.get("lineCount").intValue()).isEqualTo(2);
    }

    @Test
    void nothingPersonalIsStored() throws IOException {
        topics.send("guest-1", 0, placedByGuest(new OrderId("guest-1")));
        awaitStatus(new OrderId("guest-1"), "PLACED");

        Map<?, ?> stored = elasticsearch
                .get(g -> g.index("orders").id("guest-1"), Map.class)
                .source();
        assertThat(stored.toString()).doesNotContain("cipher", "c2VhbGVk", "subject", "tok_approve");
    }

    @Test
    void aRepeatChangesNothing() throws IOException {
        OrderId order = new OrderId("repeat-1");
        topics.send("repeat-1", 0, placed(order), confirmed(order));
        awaitStatus(order, "CONFIRMED");

        topics.send("repeat-1", 0, placed(order));
        topics.send("repeat-1", 1, confirmed(order));
        topics.send("repeat-1", 0, placed(order), confirmed(order));
        awaitNoLag();

        assertThat(query.json("/api/search/orders?q=repeat-1").get("total").longValue())
                .isOne();
        var stored = elasticsearch.get(g -> g.index("orders").id("repeat-1"), Map.class);
        assertThat(stored.version()).isEqualTo(2);
        assertThat(stored.source().get("status")).isEqualTo("CONFIRMED");
    }

    @Test
    void anUnknownEventIsPassedOver() {
        OrderId order = new OrderId("future-1");
        topics.send("future-1", 0, placed(order));
        topics.sendRaw("future-1", 1, "order.OrderGiftWrapped", "{\"orderId\":\"future-1\"}");
        topics.send("future-1", 2, confirmed(order));

        awaitStatus(order, "CONFIRMED");
    }

    @Test
    void aPoisonEventIsParkedWithWhatFollowsItAndTheOthersGoOn() throws IOException {
        OrderId poisoned = new OrderId("poison-1");
        topics.send("poison-1", 0, placed(poisoned));
        topics.sendRaw("poison-1", 1, "order.OrderConfirmed", "no json at all");
        topics.send("poison-1", 2, new OrderCancelled(poisoned, "late", true));
        for (int i = 0; i < 20; i++) {
            OrderId healthy = new OrderId("healthy-" + i);
            topics.send(healthy.value(), 0, placed(healthy), confirmed(healthy));
        }

        awaitNoLag();
        for (int i = 0; i < 20; i++) {
            awaitStatus(new OrderId("healthy-" + i), "CONFIRMED");
        }
        awaitStatus(poisoned, "PLACED");
        List<Map<?, ?>> parked = deadLetters("poison-1");
        assertThat(parked).hasSize(2);
        assertThat(parked.get(0).get("payload")).isEqualTo("no json at all");
        assertThat(parked.get(0).get("sequence")).isEqualTo("1");
        assertThat(parked.get(0).get("topic")).isEqualTo("order.events");
        assertThat(parked.get(1).get("cause").toString()).contains("waits behind");
    }

    @Test
    void anEventThatDoesNotFitTheMappingIsParkedAlone() throws IOException {
        OrderId first = new OrderId("unfit-1");
        topics.send("unfit-1", 0, placed(first));
        topics.sendRaw("unfit-2", 0, "order.OrderPlaced", """
                {"orderId":"unfit-2","buyer":{"customerId":"1"},"lines":[],"paymentToken":"t",
                 "total":{"amount":"1.00","currency":"GBP"},"placedAt":"+292278994-08-17T07:12:55Z"}""");
        topics.send("unfit-1", 1, confirmed(first));

        awaitStatus(first, "CONFIRMED");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(deadLetters("unfit-2")).hasSize(1));
    }

    @Test
    void aDecisionWithoutItsOrderIsParked() {
        topics.send("orphan-1", 1, confirmed(new OrderId("orphan-1")));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(deadLetters("orphan-1"))
                        .singleElement()
                        .satisfies(letter ->
                                assertThat(letter.get("cause").toString()).contains("the view has no order orphan-1")));
    }

    private static List<Map<?, ?>> deadLetters(String key) throws IOException {
        elasticsearch.indices().refresh(r -> r.index("dead-letters"));
        return elasticsearch
                .search(
                        s -> s.index("dead-letters")
                                .query(q -> q.term(t -> t.field("key").value(key)))
                                .sort(o -> o.field(f -> f.field("offset"))),
                        Map.class)
                .hits()
                .hits()
                .stream()
                .<Map<?, ?>>map(Hit::source)
                .filter(letter -> "orders".equals(letter.get("view")))
                .toList();
    }

    private static void awaitNoLag() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode orders = query.json("/api/views")
                    .get("views")
                    .valueStream()
                    .filter(view -> "orders".equals(view.get("view").stringValue()))
                    .findFirst()
                    .orElseThrow();
            assertThat(orders.get("partitions")).hasSize(3);
            assertThat(orders.get("lag").longValue()).isZero();
        });
    }

    private static void awaitStatus(OrderId order, String status) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() ->
                        assertThat(find(order).path("status").asString("")).isEqualTo(status));
    }

    private static JsonNode find(OrderId order) {
        return query.json("/api/search/orders?size=1&q=" + order).path("items").path(0);
    }
}
