package io.tradepost.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A retailer's file through the front door, on a system that holds nothing else. */
class ImportIT {

    private static final Path SAMPLE =
            Path.of(System.getProperty("tradepost.root"), "docs/samples/online-retail-sample.csv");

    @Test
    void theSampleComesToWhatItsLinesSayAndItsRepeatChangesNothing() throws Exception {
        try (TradepostProcess system = start("sample")) {
            Shop shop = new Shop(system.url());
            JsonNode result = imported(shop, Files.readAllBytes(SAMPLE)).path("result");
            assertThat(result.path("addsUp").asBoolean()).isTrue();
            assertThat(result.at("/file/lines").asInt()).isEqualTo(69);
            Map<String, String> revenue =
                    Map.of("EIRE", "1.00", "France", "12.50", "Germany", "156.20", "United Kingdom", "249.67");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            assertThat(report(shop, "by=country", "gross")).isEqualTo(revenue));
            Map<String, String> returns = Map.of("2012-01", "103.35", "2012-02", "7.40", "2012-04", "131.80");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(report(shop, "interval=month", "returns"))
                            .isEqualTo(returns));

            JsonNode again = imported(shop, Files.readAllBytes(SAMPLE)).path("result");
            assertThat(again).isEqualTo(result);
            assertThat(report(shop, "by=country", "gross")).isEqualTo(revenue);
            assertThat(report(shop, "interval=month", "returns")).isEqualTo(returns);
        }
    }

    @Test
    void killedAmidAnImportItGoesOnAndBringsEachLineInOnce() {
        RandomInvoices invoices = new RandomInvoices(400, 20_111_201);
        try (TradepostProcess system = start("killed")) {
            Shop shop = new Shop(system.url());
            String id = shop.upload("/api/imports", invoices.csv()).text("id");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(120))
                    .until(() -> done(shop.get("/api/imports/" + id).body(), "ORDERS"), orders -> orders > 0);
            system.kill();
            system.startAgain();

            JsonNode file = awaitDone(shop, id);
            assertThat(file.at("/result/addsUp").asBoolean()).isTrue();
            assertThat(file.at("/lines/rejected").asInt()).isZero();
            assertThat(file.at("/result/orders/orders").asInt()).isEqualTo(400);
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                assertThat(report(shop, "by=country", "gross")).isEqualTo(invoices.revenueByCountry());
                assertThat(report(shop, "by=sku", "units")).isEqualTo(invoices.unitsBySku());
                assertThat(shop.get("/api/search/orders?status=SHIPPED&size=1")
                                .body()
                                .path("total")
                                .asInt())
                        .isEqualTo(400);
            });
            for (String sku : invoices.unitsBySku().keySet()) {
                shop.awaitStock(sku, invoices.returned(sku), 0);
            }
        }
    }

    private static TradepostProcess start(String name) {
        return TradepostProcess.start(
                Path.of("target", name + "-" + Instant.now().toEpochMilli()).toAbsolutePath());
    }

    private static JsonNode imported(Shop shop, byte[] file) {
        Shop.Answer answer = shop.upload("/api/imports", file);
        assertThat(answer.status()).as(answer.body().toString()).isIn(200, 202);
        return awaitDone(shop, answer.text("id"));
    }

    private static JsonNode awaitDone(Shop shop, String id) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(180))
                .until(
                        () -> shop.get("/api/imports/" + id).body(),
                        file -> "DONE".equals(file.path("status").asString()));
    }

    private static int done(JsonNode file, String phase) {
        return file.path("phases")
                .valueStream()
                .filter(one -> phase.equals(one.path("name").asString()))
                .mapToInt(one -> one.path("done").asInt())
                .sum();
    }

    /** The measure of each key or month; those that come to nothing are left out. */
    private static Map<String, String> report(Shop shop, String query, String measure) {
        Map<String, String> found = new TreeMap<>();
        JsonNode rows = shop.get("/api/reports/sales?" + query).body().path("rows");
        for (JsonNode row : rows) {
            JsonNode value = row.path(measure);
            String text = value.isObject() ? value.path("amount").asString() : value.asString();
            String key = row.path("key").asString(row.path("period").asString(""));
            if (!key.isEmpty() && !text.equals("0.00") && !text.equals("0")) {
                found.put(query.contains("month") ? key.substring(0, "2012-01".length()) : key, text);
            }
        }
        return found;
    }
}
