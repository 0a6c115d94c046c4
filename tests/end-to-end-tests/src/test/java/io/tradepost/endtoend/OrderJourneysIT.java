package io.tradepost.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningSystem.class)
class OrderJourneysIT {

    private Shop shop;

    @BeforeEach
    void connect() {
        shop = new Shop(RunningSystem.system().url());
    }

    @Test
    void anOrderIsReservedPaidConfirmedAndFound() {
        String sku = shop.product(5, "12.50");
        Shop.Answer placed = shop.place(sku, 2, "tok_approve");
        assertThat(placed.status()).isEqualTo(202);
        String id = placed.text("orderId");
        assertThat(placed.header("Location")).endsWith("/api/orders/" + id);
        assertThat(placed.header("ETag")).isNotEmpty();

        JsonNode order = shop.awaitOrder(id, "CONFIRMED");
        assertThat(order.at("/total/amount").asString()).isEqualTo("25.00");
        assertThat(order.at("/lines/0/name").asString()).isEqualTo("Lantern " + sku);
        shop.awaitStock(sku, 5, 2);
        assertThat(shop.get("/api/payments/" + id).text("status")).isEqualTo("AUTHORIZED");
        Awaitility.await().untilAsserted(() -> {
            JsonNode found = shop.get("/api/search/orders?q=" + sku).body();
            assertThat(found.path("items")).hasSize(1);
            assertThat(found.at("/items/0/orderId").asString()).isEqualTo(id);
            assertThat(found.at("/items/0/status").asString()).isEqualTo("CONFIRMED");
        });
        assertThat(shop.get("/api/search/products?q=Lantrn").body().path("items"))
                .isNotEmpty();
    }

    @Test
    void anOrderBeyondTheStockIsRejectedAndReservesNothing() {
        String sku = shop.product(3, "1.00");
        String id = shop.place(sku, 4, "tok_approve").text("orderId");
        assertThat(shop.awaitOrder(id, "REJECTED").path("reason").asString()).contains(sku);
        shop.awaitStock(sku, 3, 0);
    }

    @Test
    void aDeclinedPaymentRejectsTheOrderAndGivesTheStockBack() {
        String sku = shop.product(3, "1.00");
        String id = shop.place(sku, 2, "tok_insufficient_funds").text("orderId");
        assertThat(shop.awaitOrder(id, "REJECTED").path("reason").asString()).contains("insufficient_funds");
        shop.awaitStock(sku, 3, 0);
        assertThat(shop.get("/api/payments/" + id).text("status")).isEqualTo("DECLINED");
    }

    @Test
    void aSilentProviderRejectsTheOrderAndGivesTheStockBack() {
        String sku = shop.product(3, "1.00");
        String id = shop.place(sku, 2, "tok_timeout").text("orderId");
        shop.awaitOrder(id, "REJECTED");
        shop.awaitStock(sku, 3, 0);
    }

    @Test
    void cancellingAConfirmedOrderVoidsThePaymentAndGivesTheStockBack() {
        String sku = shop.product(3, "1.00");
        String id = shop.place(sku, 2, "tok_approve").text("orderId");
        shop.awaitOrder(id, "CONFIRMED");
        assertThat(shop.post("/api/orders/" + id + "/cancellation", Map.of("reason", "changed my mind"))
                        .status())
                .isIn(200, 202);
        shop.awaitOrder(id, "CANCELLED");
        shop.awaitStock(sku, 3, 0);
        Awaitility.await().until(() -> shop.get("/api/payments/" + id).text("status"), "VOIDED"::equals);
    }

    @Test
    void cancellingWhileThePaymentIsStillSlowLeavesNothingReservedOrAuthorized() {
        String sku = shop.product(3, "1.00");
        String id = shop.place(sku, 2, "tok_slow").text("orderId");
        shop.awaitStock(sku, 3, 2);
        shop.post("/api/orders/" + id + "/cancellation", Map.of("reason", "too slow"));
        shop.awaitOrder(id, "CANCELLED");
        shop.awaitStock(sku, 3, 0);
        Awaitility.await().until(() -> shop.get("/api/payments/" + id).text("status"), "VOIDED"::equals);
    }

    @Test
    void aPaymentUnderReviewWaitsForAPerson() {
        String sku = shop.product(3, "1.00");
        String id = shop.place(sku, 1, "tok_review").text("orderId");
        Awaitility.await()
                .until(
                        () -> shop.get("/api/payments/" + id)
                                .body()
                                .path("status")
                                .asString(""),
                        "IN_REVIEW"::equals);
        shop.awaitOrder(id, "ON_HOLD");
        shop.post("/api/payments/" + id + "/review", Map.of("decision", "ACCEPT"));
        shop.awaitOrder(id, "CONFIRMED");
    }

    @Test
    void ofAHundredBuyersOfTenUnitsExactlyTenAreServed() throws Exception {
        String sku = shop.product(10, "5.00");
        List<String> orders = new ArrayList<>();
        for (Shop.Answer answer : concurrently(100, number -> shop.place(sku, 1, "tok_approve"))) {
            assertThat(answer.status()).isEqualTo(202);
            orders.add(answer.text("orderId"));
        }
        Map<String, Long> byStatus = orders.stream()
                .map(id -> Awaitility.await()
                        .until(() -> shop.get("/api/orders/" + id).text("status"), status -> !"PLACED".equals(status)))
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        assertThat(byStatus).isEqualTo(Map.of("CONFIRMED", 10L, "REJECTED", 90L));
        shop.awaitStock(sku, 10, 10);
    }

    @Test
    void theSameIdempotencyKeyFiftyTimesAtOncePlacesOneOrder() throws Exception {
        String sku = shop.product(100, "5.00");
        Map<String, Object> order = Shop.order(sku, 1, "tok_approve");
        List<Shop.Answer> answers = concurrently(50, number -> shop.post("/api/orders", order, "one-" + sku));
        assertThat(answers).extracting(Shop.Answer::status).containsOnly(202);
        assertThat(answers.stream().map(answer -> answer.text("orderId")).distinct())
                .hasSize(1);
        shop.awaitOrder(answers.getFirst().text("orderId"), "CONFIRMED");
        shop.awaitStock(sku, 100, 1);
        Shop.Answer other = shop.post("/api/orders", Shop.order(sku, 2, "tok_approve"), "one-" + sku);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("type")).endsWith("/idempotency-key-reused");
    }

    /** Work done for a number. */
    private interface Buyer {
        Shop.Answer buy(int number);
    }

    private static List<Shop.Answer> concurrently(int times, Buyer buyer) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(25)) {
            List<Future<Shop.Answer>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                running.add(threads.submit(() -> buyer.buy(number)));
            }
            List<Shop.Answer> answers = new ArrayList<>();
            for (Future<Shop.Answer> answer : running) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
