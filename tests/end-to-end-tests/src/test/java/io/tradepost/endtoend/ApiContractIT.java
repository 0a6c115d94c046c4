package io.tradepost.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningSystem.class)
class ApiContractIT {

    private Shop shop;

    @BeforeEach
    void connect() {
        shop = new Shop(RunningSystem.system().url());
    }

    @Test
    void creatingWhatIsThereIsFineWithTheSameContentAndAConflictWithOther() {
        Map<String, Object> product = Map.of("sku", "TWICE", "name", "Twice", "price", Shop.gbp("1.00"));
        Shop.Answer first = shop.post("/api/products", product);
        Shop.Answer again = shop.post("/api/products", product);
        Shop.Answer other =
                shop.post("/api/products", Map.of("sku", "TWICE", "name", "Other", "price", Shop.gbp("1.00")));
        assertThat(List.of(first.status(), again.status(), other.status())).isEqualTo(List.of(201, 200, 409));
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.header("Content-Type")).contains("application/problem+json");
    }

    @Test
    void anOrderSentAgainIsTheSameOrderEvenWhenThePriceHasChangedMeanwhile() {
        String sku = shop.product(5, "2.00");
        Map<String, Object> order = new java.util.HashMap<>(Shop.order(sku, 1, "tok_approve"));
        order.put("orderId", "again-" + sku);
        assertThat(shop.post("/api/orders", order).status()).isEqualTo(202);
        shop.awaitOrder("again-" + sku, "CONFIRMED");
        assertThat(shop.post("/api/orders", order).status()).isEqualTo(200);
        order.put("lines", List.of(Map.of("sku", sku, "quantity", 2)));
        assertThat(shop.post("/api/orders", order).status()).isEqualTo(409);
    }

    @Test
    void faultsAreNamedByTheirPointer() {
        String sku = shop.product(1, "2.00");
        Map<String, Object> order = new java.util.HashMap<>(Shop.order(sku, 1, "tok_approve"));
        order.put("lines", List.of(Map.of("sku", sku, "quantity", 1), Map.of("sku", sku, "quantity", 0)));
        Shop.Answer answer = shop.post("/api/orders", order);
        assertThat(answer.status()).isIn(400, 422);
        assertThat(answer.body().at("/errors/0/pointer").asString()).isEqualTo("/lines/1/quantity");

        order.put("lines", List.of(Map.of("sku", "no such sku!", "quantity", 1)));
        assertThat(shop.post("/api/orders", order)
                        .body()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/lines/0/sku");

        order.put("lines", List.of(Map.of("sku", "UNKNOWN", "quantity", 1)));
        Shop.Answer unknown = shop.post("/api/orders", order);
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.body().at("/errors/0/pointer").asString()).isEqualTo("/lines/0/sku");
    }

    @Test
    void limitsHold() {
        String sku = shop.product(1, "0.01");
        Map<String, Object> order = new java.util.HashMap<>(Shop.order(sku, 1, "tok_approve"));
        order.put("lines", Collections.nCopies(2001, Map.of("sku", sku, "quantity", 1)));
        assertThat(shop.post("/api/orders", order).status()).isIn(400, 422);
        order.put("lines", List.of(Map.of("sku", sku, "quantity", 1)));
        order.put("note", "x".repeat(1024 * 1024));
        Shop.Answer tooLarge = shop.post("/api/orders", order);
        assertThat(tooLarge.status()).isEqualTo(413);
        assertThat(tooLarge.header("Content-Type")).contains("application/problem+json");
    }

    @Test
    void anOrderOfTwoThousandLinesIsConfirmed() {
        String sku = shop.product(2000, "0.01");
        Map<String, Object> order = new java.util.HashMap<>(Shop.order(sku, 1, "tok_approve"));
        order.put("lines", Collections.nCopies(2000, Map.of("sku", sku, "quantity", 1)));
        String id = shop.post("/api/orders", order).text("orderId");
        assertThat(shop.awaitOrder(id, "CONFIRMED").path("lines")).hasSize(2000);
        shop.awaitStock(sku, 2000, 2000);
    }

    @Test
    void aBlockedCustomerCannotOrderAndAnUnblockedOneCan() {
        String sku = shop.product(5, "2.00");
        String customer = "blocked-" + sku;
        shop.post("/api/customers", Map.of("customerId", customer, "name", "Grace", "email", "grace@example.com"));
        Map<String, Object> order = Map.of(
                "customerId", customer,
                "lines", List.of(Map.of("sku", sku, "quantity", 1)),
                "payment", Map.of("token", "tok_approve"));
        shop.awaitOrder(shop.post("/api/orders", order).text("orderId"), "CONFIRMED");
        shop.post("/api/customers/" + customer + "/block", Map.of("reason", "unpaid invoices"));
        Awaitility.await().until(() -> shop.post("/api/orders", order).status(), status -> status == 422);
        shop.post("/api/customers/" + customer + "/unblock", Map.of());
        Awaitility.await().until(() -> shop.post("/api/orders", order).status(), status -> status == 202);
    }

    @Test
    void theFrontPageFindsOrders() {
        assertThat(shop.get("/").status()).isEqualTo(200);
        assertThat(shop.get("/").header("Content-Type")).contains("text/html");
        Shop.Answer nowhere = shop.get("/api/nowhere");
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nowhere.header("Content-Type")).contains("application/problem+json");
    }
}
