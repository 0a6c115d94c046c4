package io.tradepost.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Services that are away, break off or refuse. */
class TroubleIT {

    @Test
    void anImportSaysWhatItWaitsForAndGoesOnOnceThatIsBack() throws Exception {
        try (Shop shop = new Shop();
                RunningImports imports = new RunningImports("away", shop.url())) {
            shop.trouble = (path, body) -> path.equals("/api/orders/batch") ? 503 : 0;
            String id = RunningImports.id(imports.send(Files.readAllBytes(Desk.SAMPLE)));

            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> imports.json("/api/imports/" + id)
                            .path("waitingFor")
                            .asString("")
                            .equals("order service: it answers 503"));
            assertThat(imports.json("/api/imports/" + id).path("phase").asString())
                    .isEqualTo("ORDERS");
            shop.trouble = (path, body) -> 0;

            complete(imports.whenDone(id), shop);
        }
    }

    @Test
    void answersThatGetLostAreAskedForAgainAndNothingIsMadeTwice() throws Exception {
        try (Shop shop = new Shop();
                RunningImports imports =
                        new RunningImports("lost", shop.url(), "--tradepost.imports.asking.answer=300ms")) {
            AtomicInteger requests = new AtomicInteger();
            shop.trouble = (path, body) -> requests.incrementAndGet() % 3 == 0 ? 0 : -1;

            JsonNode done = imports.whenDone(RunningImports.id(imports.send(Files.readAllBytes(Desk.SAMPLE))));

            complete(done, shop);
            assertThat(shop.byKey).hasSize(2);
        }
    }

    @Test
    void aServiceThatIsStoppedGoesOnWhereItWas() throws Exception {
        try (Shop shop = new Shop()) {
            shop.trouble = (path, body) -> path.equals("/api/returns/batch") ? 504 : 0;
            String id;
            try (RunningImports imports = new RunningImports("stopped", shop.url())) {
                id = RunningImports.id(imports.send(Files.readAllBytes(Desk.SAMPLE)));
                Awaitility.await().until(() -> shop.requests.contains("/api/returns/batch"));
            }
            shop.trouble = (path, body) -> 0;
            shop.requests.clear();

            try (RunningImports imports = new RunningImports("stopped", shop.url())) {
                complete(imports.whenDone(id), shop);
            }
            assertThat(shop.requests).containsOnly("/api/returns/batch", "/api/credits/batch");
        }
    }

    @Test
    void whatAServiceRefusesIsRejectedAndAllStillAddsUp() throws Exception {
        try (Shop shop = new Shop();
                RunningImports imports = new RunningImports("refusing", shop.url())) {
            shop.trouble = (path, body) -> {
                boolean order =
                        path.equals("/api/orders/batch") && body.toString().contains("\"700002\"");
                boolean stock = path.equals("/api/stock/movements/batch")
                        && body.toString().contains("\"90108\"");
                boolean refund =
                        path.equals("/api/returns/batch") && body.toString().contains("C700019");
                return order || stock || refund ? 422 : 0;
            };

            JsonNode done = imports.whenDone(RunningImports.id(imports.send(Files.readAllBytes(Desk.SAMPLE))));

            JsonNode result = done.path("result");
            assertThat(result.path("addsUp").asBoolean()).isTrue();
            assertThat(result.at("/orders/orders").asInt()).isEqualTo(9);
            assertThat(result.at("/orders/lines").asInt()).isEqualTo(30 - 4);
            assertThat(result.at("/writeOffs/lines").asInt()).isEqualTo(5 - 1);
            assertThat(result.at("/rejects/lines").asInt()).isEqualTo(15 + 4 + 1 + 1);
            assertThat(done.at("/lines/rejected").asInt()).isEqualTo(15 + 4 + 1 + 1);
            assertThat(done.at("/lines/done").asInt()).isEqualTo(69);
            String rejects = imports.get("/api/imports/" + done.path("id").asString() + "/rejects")
                    .body();
            assertThat(rejects)
                    .contains("10,rejected,refused: trouble,\"700002,DOT,")
                    .contains("refused: trouble (24 units)");
        }
    }

    @Test
    void anOrderThatIsRejectedAfterAllSaysWhyAndWhatCouldNotBeMadeForIt() throws Exception {
        try (Shop shop = new Shop();
                RunningImports imports = new RunningImports("rejecting", shop.url())) {
            shop.rejected.add("700028");
            shop.trouble = (path, body) ->
                    path.equals("/api/customers/batch") && body.toString().contains("20004") ? 400 : 0;

            JsonNode done = imports.whenDone(RunningImports.id(imports.send(Files.readAllBytes(Desk.SAMPLE))));

            assertThat(done.at("/result/addsUp").asBoolean()).isTrue();
            assertThat(done.at("/result/orders/orders").asInt()).isEqualTo(9);
            assertThat(done.at("/phases/1/refused").asInt()).isEqualTo(1);
            assertThat(done.at("/phases/4/refused").asInt()).isEqualTo(1);
            assertThat(done.at("/phases/4/rejected").asInt()).isEqualTo(2);
            assertThat(imports.get("/api/imports/" + done.path("id").asString() + "/rejects")
                            .body())
                    .contains("\r\n50,rejected,\"refused: the order was rejected, out of stock; "
                            + "customer 20004 refused: trouble\",");
        }
    }

    private static void complete(JsonNode done, Shop shop) throws Exception {
        JsonNode expected = IndependentSums.of(Desk.SAMPLE);
        assertThat(done.at("/result/addsUp").asBoolean()).isTrue();
        assertThat(done.at("/lines/done").asInt()).isEqualTo(69);
        assertThat(done.at("/result/rejects/lines").asInt()).isEqualTo(15);
        assertThat(done.at("/result/returns/matched/refunded/amount").asString())
                .isEqualTo(expected.at("/returns/matched/refunded").asString());
        assertThat(shop.kept.keySet().stream().filter(key -> key.startsWith("orders/")))
                .hasSize(expected.at("/orders/orders").asInt());
    }
}
