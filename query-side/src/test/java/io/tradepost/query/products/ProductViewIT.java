package io.tradepost.query.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.catalog.api.CatalogEvent.ProductAdded;
import io.tradepost.catalog.api.CatalogEvent.ProductAttributed;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.query.EventTopics;
import io.tradepost.query.RunningQuery;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProductViewIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static RunningQuery query;
    private static EventTopics topics;

    @BeforeAll
    static void start() {
        query = RunningQuery.start();
        topics = new EventTopics();
    }

    @AfterAll
    static void stop() {
        topics.close();
        query.close();
    }

    @Test
    void anyJsonObjectIsAnAttribute() {
        Map<String, Object> odd = Map.of(
                "", "empty",
                "a.b", Map.of("a", 1),
                "a", List.of(1, "two", Map.of("three", true)),
                "size", Map.of("cm", List.of(List.of(1.5), List.of())),
                "long", "x".repeat(15_000));
        add("odd-1", odd);

        JsonNode found = awaitProduct("odd-1");
        assertThat(found.get("attributes")).isEqualTo(JSON.valueToTree(odd));
        assertThat(found.get("price").toString()).isEqualTo("{\"amount\":\"0.0012\",\"currency\":\"GBP\"}");
    }

    @Test
    void attributesMayLieDeep() {
        Map<String, Object> deep = Map.of("bottom", "here");
        for (int i = 0; i < 300; i++) {
            deep = Map.of("d", deep);
        }
        add("deep-1", deep);

        assertThat(awaitProduct("deep-1").get("attributes")).isEqualTo(JSON.valueToTree(deep));
    }

    @Test
    void whatWasANumberMayBecomeAText() {
        add("typed-1", Map.of("size", 1));
        topics.send("typed-1", 1, new ProductAttributed(new Sku("typed-1"), Map.of("size", Map.of("cm", "ten"))));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(awaitProduct("typed-1").toString()).contains("{\"cm\":\"ten\"}"));
    }

    private static void add(String sku, Map<String, Object> attributes) {
        topics.send(
                sku,
                0,
                new ProductAdded(new Sku(sku), "Odd thing", null, "Odd", UnitPrice.of("0.0012", "GBP"), attributes));
    }

    private static JsonNode awaitProduct(String sku) {
        return await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(
                        () -> query.json("/api/search/products?q=" + sku)
                                .path("items")
                                .path(0),
                        JsonNode::isObject);
    }
}
