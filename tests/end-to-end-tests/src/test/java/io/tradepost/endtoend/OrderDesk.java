package io.tradepost.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** What a shop asks of an order, and what must come of its payment. */
record OrderDesk(Shop shop) {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    static List<Map<String, Object>> line(int number, int quantity) {
        return List.of(Map.of("line", number, "quantity", quantity));
    }

    static Map<String, Object> item(String sku, int quantity) {
        return Map.of("sku", sku, "quantity", quantity);
    }

    void change(String order, String what, Map<String, Object> how) {
        Shop.Answer answer = shop.post("/api/orders/" + order + "/" + what, how);
        assertThat(answer.status()).as(what + " " + answer.body()).isBetween(200, 204);
    }

    void awaitLedger(String order, String authorized, String captured, String refunded) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode ledger = shop.get("/api/payments/" + order).body().path("ledger");
            assertThat(List.of(
                            ledger.at("/authorized/amount").asString(),
                            ledger.at("/captured/amount").asString(),
                            ledger.at("/refunded/amount").asString()))
                    .isEqualTo(List.of(authorized, captured, refunded));
        });
    }
}
