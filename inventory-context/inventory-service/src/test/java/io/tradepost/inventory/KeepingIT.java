package io.tradepost.inventory;

import static io.tradepost.inventory.Client.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.starter.token.Token;
import io.tradepost.starter.token.Token.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Counts, losses, movements and thresholds over HTTP. */
class KeepingIT {

    private final Client http = new Client(RunningInventory.service());

    @Test
    void aCountThatChangesNothingTellsWhatItFound() {
        http.receive("keep-told", 7);
        for (String counted : List.of("7", "6", "6")) {
            long version = counted.equals("7") ? 1 : 2;
            http.post("/api/stock/keep-told/counts", "{\"counted\":" + counted + "}")
                    .expectHeader()
                    .value(
                            Token.HEADER,
                            text -> assertThat(Token.of(text).entries())
                                    .containsExactly(new Entry("inventory", "keep-told@MAIN", version)));
        }
    }

    @Test
    void aCountSetsWhatWasCounted() {
        http.receive("keep-1", 10);
        http.post("/api/stock/keep-1/counts", "{\"counted\":7}")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"")
                .expectBody()
                .json("{\"onHand\":7}");
        http.post("/api/stock/keep-1/counts", "{\"counted\":7}")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"");
        refused(http.post("/api/stock/keep-1/counts", "{}"), 400, "invalid-request", "/counted");
        http.post("/api/stock/keep-none/counts", "{\"counted\":7}")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aWriteOffTakesNoMoreThanIsThere() {
        http.receive("keep-2", 3);
        http.post("/api/stock/keep-2/write-offs", "{\"quantity\":2,\"reason\":\"wet\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"onHand\":1,\"available\":1}");
        String writeOffs = "/api/stock/keep-2/write-offs";
        refused(http.post(writeOffs, "{\"quantity\":2,\"reason\":\"wet\"}"), 409, "insufficient-stock", "/quantity");
        refused(http.post(writeOffs, "{\"quantity\":0,\"reason\":\"wet\"}"), 400, "invalid-request", "/quantity");
        refused(http.post(writeOffs, "{\"quantity\":1,\"reason\":\" \"}"), 400, "invalid-request", "/reason");
        http.shows("keep-2", 1, 0);
    }

    @Test
    void movementsAreRecordedAllOrNone() {
        http.receive("keep-3", 3);
        String find = "{\"type\":\"CORRECTION\",\"sku\":\"keep-4\",\"quantity\":4,\"reason\":\"found\"}";
        String loss = "{\"type\":\"WRITE_OFF\",\"sku\":\"keep-3\",\"quantity\":2,\"reason\":\"lost\"}";
        String movements = "{\"movements\":[" + find + "," + loss + "," + loss + "]}";
        refused(http.post("/api/stock/movements/batch", movements), 409, "insufficient-stock", "/movements/2/quantity");
        http.get("/api/stock/keep-4").expectStatus().isNotFound();
        http.post("/api/stock/movements/batch", "{\"movements\":[" + find + "," + loss + "]}")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"stock":[{"sku":"keep-3","onHand":1},{"sku":"keep-4","onHand":4}]}""");
        refused(
                http.post("/api/stock/movements/batch", "{\"movements\":[" + loss.replace("keep-3", "keep-5") + "]}"),
                404,
                "unknown-stock",
                "/movements/0/sku");
    }

    @Test
    void whatHappensInTheFutureHasNotHappened() {
        String soon = Instant.now().plus(Duration.ofMinutes(1)).toString();
        String later = Instant.now().plus(Duration.ofHours(1)).toString();
        String receipt = "{\"quantity\":1,\"occurredAt\":\"%s\",\"note\":\"opening stock\"}";
        http.post("/api/stock/keep-6/receipts", receipt.formatted("2010-12-01T08:26:00Z"))
                .expectStatus()
                .isCreated();
        http.post("/api/stock/keep-6/receipts", receipt.formatted(soon))
                .expectStatus()
                .isCreated();
        refused(
                http.post("/api/stock/keep-6/receipts", receipt.formatted(later)),
                400,
                "invalid-request",
                "/occurredAt");
    }

    @Test
    void whatIsLowIsListedUntilItHasRecovered() {
        http.receive("keep-7", 5);
        http.put("/api/stock/keep-7/threshold", "{\"threshold\":5}")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"available\":5,\"threshold\":5}");
        http.get("/api/stock/low")
                .expectBody()
                .jsonPath("$.stock[?(@.sku=='keep-7')]")
                .isNotEmpty();
        http.receive("keep-7", 1);
        http.get("/api/stock/low")
                .expectBody()
                .jsonPath("$.stock[?(@.sku=='keep-7')]")
                .isEmpty();
        http.put("/api/stock/keep-7/threshold", "{\"threshold\":null}")
                .expectStatus()
                .isOk();
        refused(http.put("/api/stock/keep-7/threshold", "{\"threshold\":-1}"), 400, "invalid-request", "/threshold");
    }
}
