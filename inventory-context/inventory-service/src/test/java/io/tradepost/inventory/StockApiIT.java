package io.tradepost.inventory;

import static io.tradepost.inventory.Client.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.test.json.JsonCompareMode;

/** Stock as those who keep the house see it: over HTTP. */
class StockApiIT {

    private final Client http = new Client(RunningInventory.service());

    @Test
    void handlesCommandsInTransactions() {
        assertThat(RunningInventory.service().getBean(TransactionManager.class))
                .isInstanceOf(SpringTransactionManager.class);
    }

    @Test
    void theFirstReceiptRegistersTheItemInMain() {
        http.post("/api/stock/http-1/receipts", "{\"quantity\":7}")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .location("/api/stock/http-1")
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .json("""
                        {"sku":"http-1","warehouse":"MAIN","onHand":7,"reserved":0,"available":7}""", JsonCompareMode.STRICT);
    }

    @Test
    void aSkuIsShownWithItsTotalAndItsWarehousesMainFirst() {
        http.post("/api/stock/http-2/receipts", "{\"quantity\":3,\"warehouse\":\"EAST\"}");
        http.receive("http-2", 4);
        http.get("/api/stock/http-2").expectStatus().isOk().expectBody().json("""
                        {"sku":"http-2","total":{"onHand":7,"reserved":0,"available":7},"warehouses":[
                          {"warehouse":"MAIN","onHand":4,"reserved":0,"available":4},
                          {"warehouse":"EAST","onHand":3,"reserved":0,"available":3}]}""", JsonCompareMode.STRICT);
    }

    @Test
    void anAdjustmentMayTakeWhatIsThereAndNoMore() {
        http.receive("http-3", 5);
        http.post("/api/stock/http-3/adjustments", "{\"quantity\":-2,\"reason\":\"broken\"}")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"")
                .expectBody()
                .json("{\"onHand\":3,\"available\":3}");
        refused(
                http.post("/api/stock/http-3/adjustments", "{\"quantity\":-4,\"reason\":\"broken\"}"),
                409,
                "insufficient-stock",
                "/quantity");
        http.shows("http-3", 3, 0);
    }

    @Test
    void whatIsUnknownIsNotFound() {
        http.get("/api/stock/http-nowhere").expectStatus().isNotFound();
        http.post("/api/stock/http-nowhere/adjustments", "{\"quantity\":1,\"reason\":\"found\"}")
                .expectStatus()
                .isNotFound();
        http.get("/api/stock/http-nowhere").expectStatus().isNotFound();
    }

    @Test
    void faultsAreNamedByTheirPlace() {
        String receipts = "/api/stock/http-4/receipts";
        refused(http.post(receipts, "{\"quantity\":0}"), 400, "invalid-request", "/quantity");
        refused(http.post(receipts, "{\"quantity\":1000001}"), 400, "invalid-request", "/quantity");
        refused(http.post(receipts, "{\"quantity\":10000000000000000000}"), 400, "invalid-request", "/quantity");
        refused(http.post(receipts, "{\"quantity\":\"1\"}"), 400, "invalid-request", "/quantity");
        refused(http.post(receipts, "{\"quantity\":1.5}"), 400, "invalid-request", "/quantity");
        refused(http.post(receipts, "{\"quantity\":1,\"warehouse\":\"here\"}"), 400, "invalid-request", "/warehouse");
        String adjustments = "/api/stock/http-4/adjustments";
        refused(http.post(adjustments, "{\"quantity\":1}"), 400, "invalid-request", "/reason");
        refused(http.post(adjustments, "{\"quantity\":1,\"reason\":\"\\u0000\"}"), 400, "invalid-request", "/reason");
        http.receive("http-4", 1);
        refused(http.post(adjustments, "{\"quantity\":0,\"reason\":\"none\"}"), 422, "no-adjustment", "/quantity");
        refused(
                http.post(
                        "/api/stock/receipts/batch",
                        "{\"receipts\":[{\"sku\":\"a\",\"quantity\":1},{\"sku\":\"b b\",\"quantity\":1}]}"),
                400,
                "invalid-request",
                "/receipts/1/sku");
    }

    @Test
    void theSameIdempotencyKeyReceivesOnce() {
        for (int i = 0; i < 3; i++) {
            http.post("/api/stock/http-5/receipts", "{\"quantity\":6}", "delivery-77")
                    .expectStatus()
                    .isCreated()
                    .expectHeader()
                    .valueEquals("ETag", "\"1\"")
                    .expectBody()
                    .json("{\"onHand\":6}");
        }
        http.shows("http-5", 6, 0);
    }

    @Test
    void aDeliveryOfManyItemsIsReceivedAsOne() {
        String all = IntStream.range(0, 500)
                .mapToObj(i -> "{\"sku\":\"http-6-%d\",\"quantity\":2}".formatted(i % 250))
                .collect(Collectors.joining(","));
        for (int i = 0; i < 2; i++) {
            http.post("/api/stock/receipts/batch", "{\"receipts\":[" + all + "]}", "delivery-78")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.stock.length()")
                    .isEqualTo(250)
                    .jsonPath("$.stock[0].onHand")
                    .isEqualTo(4);
        }
        http.shows("http-6-249", 4, 0);
    }

    @Test
    void manySkusAreFoundAtOnce() {
        http.receive("http-7", 1);
        List<String> skus = IntStream.range(0, 1998)
                .mapToObj(i -> "\"http-none-" + i + "\"")
                .collect(Collectors.toList());
        skus.addAll(List.of("\"http-7\"", "\"http-7\""));
        http.post("/api/stock/batch", "{\"skus\":[" + String.join(",", skus) + "]}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.stock[*].sku")
                .isEqualTo("http-7")
                .jsonPath("$.unknown.length()")
                .isEqualTo(1998);
        skus.add("\"http-8\"");
        refused(
                http.post("/api/stock/batch", "{\"skus\":[" + String.join(",", skus) + "]}"),
                400,
                "invalid-request",
                "/skus");
    }
}
