package io.tradepost.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What happens to an order after it was placed, seen through the API alone. */
@ExtendWith(RunningSystem.class)
class FulfilmentIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Shop shop;

    @BeforeEach
    void connect() {
        shop = new Shop(RunningSystem.system().url());
    }

    @Test
    void whatShipsIsCommittedAndCapturedPartByPart() {
        String sku = shop.product(5, "0.335");
        String id = shop.confirmed(sku, 3, "tok_approve");

        change(id, "shipments", Map.of("reference", "first", "lines", line(1, 1), "carrier", "DPD"));
        shop.awaitOrder(id, "PARTLY_SHIPPED");
        shop.awaitStock(sku, 4, 2);
        awaitLedger(id, "1.00", "0.34", "0.00");

        change(id, "shipments", Map.of());
        shop.awaitOrder(id, "SHIPPED");
        shop.awaitStock(sku, 2, 0);
        awaitLedger(id, "1.00", "1.00", "0.00");

        change(id, "shipments/first/delivery", Map.of());
        shop.awaitOrder(id, "SHIPPED");
        change(id, "shipments/s1/delivery", Map.of());
        shop.awaitOrder(id, "DELIVERED");
    }

    @Test
    void neverMoreIsShippedThanWasOrdered() {
        String sku = shop.product(9, "2.00");
        String id = shop.confirmed(sku, 2, "tok_approve");
        Shop.Answer answer = shop.post("/api/orders/" + id + "/shipments", Map.of("lines", line(1, 3)));
        assertThat(answer.status()).isIn(409, 422);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        shop.awaitStock(sku, 9, 2);
    }

    @Test
    void aReturnPutsGoodsBackAndRefundsWhatWasPaid() {
        String sku = shop.product(5, "2.50");
        String id = shop.confirmed(sku, 4, "tok_approve");
        change(id, "shipments", Map.of());
        awaitLedger(id, "10.00", "10.00", "0.00");

        change(id, "returns", Map.of("reference", "back", "lines", line(1, 3), "reason", "too many"));
        assertThat(shop.post("/api/orders/" + id + "/returns", Map.of("lines", line(1, 2)))
                        .status())
                .as("more than was shipped and is not on its way back")
                .isIn(409, 422);
        change(
                id,
                "returns/back/receipt",
                Map.of(
                        "lines",
                        List.of(
                                Map.of("line", 1, "quantity", 2, "restock", true),
                                Map.of("line", 1, "quantity", 1, "restock", false))));
        shop.awaitStock(sku, 3, 0);
        awaitLedger(id, "10.00", "10.00", "7.50");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> shop.get("/api/orders/" + id)
                                .body()
                                .at("/returns/0/status")
                                .asString(""),
                        "REFUNDED"::equals);
    }

    @Test
    void aCancelledLineGivesBackItsStockAndIsNotCaptured() {
        String sku = shop.product(5, "2.00");
        String other = shop.product(5, "3.00");
        String id = shop.placed(List.of(item(sku, 2), item(other, 1)), "tok_approve");
        shop.awaitOrder(id, "CONFIRMED");

        change(id, "line-cancellations", Map.of("lines", List.of(Map.of("line", 2)), "reason", "found it cheaper"));
        shop.awaitStock(other, 5, 0);
        change(id, "shipments", Map.of());
        shop.awaitOrder(id, "SHIPPED");
        awaitLedger(id, "4.00", "4.00", "0.00");
    }

    @Test
    void anAmendmentReservesAndAuthorizesTheDifference() {
        String sku = shop.product(5, "2.00");
        String other = shop.product(5, "3.00");
        String id = shop.confirmed(sku, 3, "tok_approve");

        change(
                id,
                "amendments",
                Map.of("lines", List.of(Map.of("line", 1, "sku", sku, "quantity", 1), item(other, 2))));
        awaitTotal(id, "8.00");
        shop.awaitStock(sku, 5, 1);
        shop.awaitStock(other, 5, 2);
        change(id, "shipments", Map.of());
        awaitLedger(id, "8.00", "8.00", "0.00");
    }

    @Test
    void anAmendmentThatCannotBeHadLeavesTheOrderAsItWas() {
        String sku = shop.product(3, "2.00");
        String id = shop.confirmed(sku, 2, "tok_approve");
        change(id, "amendments", Map.of("lines", List.of(Map.of("line", 1, "sku", sku, "quantity", 4))));
        awaitAmendment(id, "REFUSED");
        shop.awaitStock(sku, 3, 2);

        String dearer = shop.product(9, "2.00");
        String declined = shop.confirmed(dearer, 2, "tok_increase_decline");
        change(declined, "amendments", Map.of("lines", List.of(Map.of("line", 1, "sku", dearer, "quantity", 4))));
        awaitAmendment(declined, "REFUSED");
        shop.awaitStock(dearer, 9, 2);
        change(declined, "shipments", Map.of());
        awaitLedger(declined, "4.00", "4.00", "0.00");
    }

    @Test
    void whatIsNotInStockWaitsItsTurnAndContinuesByItself() {
        String sku = shop.product(1, "2.00");
        String first = backordered(sku, 3);
        String second = backordered(sku, 2);
        change(first, "shipments", Map.of());
        shop.awaitStock(sku, 0, 0);
        awaitLedger(first, "6.00", "2.00", "0.00");

        assertThat(shop.post("/api/stock/" + sku + "/receipts", Map.of("quantity", 3))
                        .status())
                .isEqualTo(201);
        awaitBackordered(first, 0);
        awaitBackordered(second, 1);
        change(first, "shipments", Map.of());
        shop.awaitOrder(first, "SHIPPED");
        awaitLedger(first, "6.00", "6.00", "0.00");
        shop.awaitStock(sku, 1, 1);
    }

    @Test
    void aHeldOrderIsNotShippedUntilItIsReleased() {
        String sku = shop.product(2, "2.00");
        String id = shop.confirmed(sku, 1, "tok_approve");
        change(id, "hold", Map.of("reason", "address looks wrong"));
        shop.awaitOrder(id, "ON_HOLD");
        assertThat(shop.post("/api/orders/" + id + "/shipments", Map.of()).status())
                .isEqualTo(409);
        change(id, "release", Map.of());
        change(id, "shipments", Map.of());
        shop.awaitOrder(id, "SHIPPED");
    }

    @Test
    void aCaptureThatIsDeclinedHoldsTheOrderUntilItSucceeds() {
        String sku = shop.product(5, "2.00");
        String id = shop.confirmed(sku, 2, "tok_capture_decline_once");
        change(id, "shipments", Map.of("reference", "half", "lines", line(1, 1)));
        shop.awaitOrder(id, "ON_HOLD");
        assertThat(shop.post("/api/payments/" + id + "/captures/half/retry", Map.of())
                        .status())
                .isIn(200, 202);
        shop.awaitOrder(id, "PARTLY_SHIPPED");
        awaitLedger(id, "4.00", "2.00", "0.00");
    }

    @Test
    void anAuthorizationThatHasExpiredIsMadeAnewBeforeItIsCaptured() {
        String sku = shop.product(5, "2.00");
        String id = shop.confirmed(sku, 1, "tok_expire");
        change(id, "shipments", Map.of());
        awaitLedger(id, "2.00", "2.00", "0.00");
    }

    @Test
    void totalsAreTheSumOfLinesOfEachKindWithTax() {
        String sku = shop.product(5, "10.00");
        String id = shop.placed(
                List.of(
                        Map.of("sku", sku, "quantity", 3, "taxRate", "0.2"),
                        Map.of("kind", "SHIPPING", "name", "Parcel", "quantity", 1, "unitPrice", Shop.gbp("4.95")),
                        Map.of("kind", "DISCOUNT", "name", "Autumn", "quantity", 1, "unitPrice", Shop.gbp("-3.00"))),
                "tok_approve");
        assertThat(shop.awaitOrder(id, "CONFIRMED").at("/total/amount").asString())
                .isEqualTo("37.95");
        change(id, "shipments", Map.of("lines", line(1, 1)));
        awaitLedger(id, "37.95", "13.95", "0.00");
        change(id, "shipments", Map.of());
        awaitLedger(id, "37.95", "37.95", "0.00");
    }

    @Test
    void aGuestsOrderBecomesTheCustomersWhoTurnsOutToBeTheGuest() {
        String sku = shop.product(5, "2.00");
        String id = shop.confirmed(sku, 1, "tok_approve");
        String customer = "merged-" + sku;
        shop.post("/api/customers", Map.of("customerId", customer, "name", "Grace"));
        assertThat(shop.post("/api/customers/" + customer + "/guest-orders", Map.of("orderIds", List.of(id)))
                        .status())
                .isBetween(200, 204);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> shop.get("/api/orders/" + id)
                                .body()
                                .path("customerId")
                                .asString(""),
                        customer::equals);
    }

    private String backordered(String sku, int quantity) {
        Map<String, Object> order = new HashMap<>(Shop.order(sku, quantity, "tok_approve"));
        order.put("backorder", "SHIP_AVAILABLE");
        String id = shop.post("/api/orders", order).text("orderId");
        shop.awaitOrder(id, "CONFIRMED");
        return id;
    }

    private void change(String order, String what, Map<String, Object> how) {
        Shop.Answer answer = shop.post("/api/orders/" + order + "/" + what, how);
        assertThat(answer.status()).as(what + " " + answer.body()).isBetween(200, 204);
    }

    private static List<Map<String, Object>> line(int number, int quantity) {
        return List.of(Map.of("line", number, "quantity", quantity));
    }

    private static Map<String, Object> item(String sku, int quantity) {
        return Map.of("sku", sku, "quantity", quantity);
    }

    private void awaitLedger(String order, String authorized, String captured, String refunded) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode ledger = shop.get("/api/payments/" + order).body().path("ledger");
            assertThat(List.of(
                            ledger.at("/authorized/amount").asString(),
                            ledger.at("/captured/amount").asString(),
                            ledger.at("/refunded/amount").asString()))
                    .isEqualTo(List.of(authorized, captured, refunded));
        });
    }

    private void awaitTotal(String order, String total) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> shop.get("/api/orders/" + order)
                                .body()
                                .at("/total/amount")
                                .asString(),
                        total::equals);
    }

    private void awaitAmendment(String order, String status) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> shop.get("/api/orders/" + order)
                                .body()
                                .at("/amendments/0/status")
                                .asString(),
                        status::equals);
    }

    private void awaitBackordered(String order, int quantity) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> shop.get("/api/orders/" + order)
                                .body()
                                .at("/lines/0/backordered")
                                .asInt(0),
                        waiting -> waiting == quantity);
    }
}
