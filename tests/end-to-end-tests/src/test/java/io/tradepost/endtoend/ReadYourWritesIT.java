package io.tradepost.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who reads with the token of an answer finds what was answered, at once and every time. */
@ExtendWith(RunningSystem.class)
class ReadYourWritesIT {

    private Shop shop;

    @BeforeEach
    void connect() {
        shop = new Shop(RunningSystem.system().url());
    }

    @Test
    void aSearchAfterAnOrderFindsIt() {
        String sku = shop.product(20, "2.00");
        for (int i = 0; i < 10; i++) {
            Shop.Answer placed = shop.place(sku, 1, "tok_approve");
            Shop.Answer found =
                    shop.get("/api/search/orders?sku=" + sku + "&after=" + placed.header("Tradepost-Token"));
            assertThat(found.status()).as(found.body().toString()).isEqualTo(200);
            assertThat(found.body().path("items").values().stream()
                            .map(order -> order.path("orderId").asString()))
                    .contains(placed.text("orderId"));
        }
    }

    @Test
    void aSearchAfterABatchFindsAllOfIt() {
        String sku = shop.product(0, "2.00");
        List<Map<String, Object>> products = IntStream.range(0, 100)
                .<Map<String, Object>>mapToObj(i -> Map.of(
                        "sku", sku + "-" + i, "name", "Batch of " + sku, "category", sku, "price", Shop.gbp("1")))
                .toList();
        Shop.Answer kept = shop.put("/api/products/batch", Map.of("products", products));
        Shop.Answer found =
                shop.get("/api/search/products?category=" + sku + "&after=" + kept.header("Tradepost-Token"));
        assertThat(found.body().path("total").asInt())
                .as(found.body().toString())
                .isEqualTo(100);
    }

    @Test
    void anOrdersHistorySaysWhoPlacedIt() {
        String id = shop.place(shop.product(1, "2.00"), 1, "tok_approve").text("orderId");
        assertThat(shop.get("/api/orders/" + id + "/history")
                        .body()
                        .at("/events/0/actor")
                        .asString())
                .isEqualTo("api");
    }
}
