package io.tradepost.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What services are asked for, and what comes of it when they answer. */
class LoadingIT {

    @Test
    void everythingIsAskedForOnceAndTheResultIsTheIndependentProgrammes() throws Exception {
        try (Shop shop = new Shop();
                RunningImports imports = new RunningImports("loading", shop.url())) {
            byte[] sample = Files.readAllBytes(Desk.SAMPLE);

            HttpResponse<String> taken = imports.send(sample);

            assertThat(taken.statusCode()).isEqualTo(202);
            assertThat(taken.headers().firstValue("Location")).hasValue("/api/imports/" + RunningImports.id(taken));
            JsonNode done = imports.whenDone(RunningImports.id(taken));
            JsonNode expected = IndependentSums.of(Desk.SAMPLE);
            assertThat(done.at("/result/addsUp").asBoolean()).isTrue();
            assertThat(done.at("/result/returns/matched/refunded/amount").asString())
                    .isEqualTo(expected.at("/returns/matched/refunded").asString());
            assertThat(done.at("/result/returns/matched/returns").asInt())
                    .isEqualTo(expected.at("/returns/matched/returns").asInt());
            assertThat(done.at("/lines/done").asInt())
                    .isEqualTo(done.at("/lines/total").asInt());
            assertThat(done.at("/lines/rejected").asInt())
                    .isEqualTo(expected.at("/rejects/lines").asInt());
            int asked = shop.requests.size();

            HttpResponse<String> again = imports.send(gzip(sample));

            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(RunningImports.id(again)).isEqualTo(RunningImports.id(taken));
            assertThat(shop.requests).hasSize(asked);
        }
    }

    @Test
    void orderReturnsAndCreditsSayAllThatTheFileSays() throws Exception {
        try (Shop shop = new Shop();
                RunningImports imports = new RunningImports("contents", shop.url())) {
            imports.whenDone(RunningImports.id(imports.send(Files.readAllBytes(Desk.SAMPLE))));

            assertThat(shop.kept.get("orders/700014")).hasToString("""
                    {"orderId":"700014","customerId":"20003","shipToCountry":"France",\
                    "placedAt":"2012-01-14T15:00:00Z","payment":{"token":"tok_approve"},"shipAtOnce":{},"lines":[\
                    {"sku":"90104","quantity":5,"unitPrice":{"amount":"2.10","currency":"GBP"}}]}""");
            assertThat(shop.kept.get("orders/700031").get("placedAt").asString())
                    .isEqualTo("2012-03-31T23:30:00Z");
            assertThat(shop.kept.get("orders/700002").get("guest")).isEmpty();
            assertThat(shop.kept.get("orders/700005").at("/lines/2"))
                    .hasToString("{\"kind\":\"ADJUSTMENT\",\"name\":\"PADS TO MATCH ALL\",\"quantity\":1,"
                            + "\"unitPrice\":{\"amount\":\"0.001\",\"currency\":\"GBP\"}}");
            assertThat(shop.kept.get("returns/700001:C700023-2")).hasToString("""
                    {"orderId":"700001","reference":"C700023-2","reason":"credit note C700023",\
                    "occurredAt":"2012-02-04T09:00:00Z","lines":[\
                    {"line":3,"quantity":1,"refundPrice":{"amount":"1.45","currency":"GBP"}}]}""");
            assertThat(shop.kept.get("credits/credit:C700016")).hasToString("""
                    {"creditId":"credit:C700016","customerId":"20002","country":"Germany",\
                    "reason":"credit note C700016","issuedAt":"2012-01-21T09:00:00Z","lines":[\
                    {"kind":"DISCOUNT","name":"Discount","quantity":1,"unitPrice":{"amount":"15.00","currency":"GBP"}}]}""");
        }
    }

    @Test
    void whatBecameNothingCanBeDownloadedWithItsReason() throws Exception {
        try (Shop shop = new Shop();
                RunningImports imports = new RunningImports("rejects", shop.url())) {
            String id = RunningImports.id(imports.send(Files.readAllBytes(Desk.SAMPLE)));
            imports.whenDone(id);

            String[] rejects =
                    imports.get("/api/imports/" + id + "/rejects").body().split("\r\n");

            assertThat(rejects).hasSize(1 + 15 + 1).startsWith("line,outcome,reason,text");
            assertThat(rejects[1])
                    .isEqualTo("27,nothing moved,no warehouse keeps POST,"
                            + "\"700012,POST,,1000,2012-01-13T10:02:00,0.00,,United Kingdom\"");
            assertThat(rejects[7])
                    .isEqualTo("51,rejected,\"malformed: Quantity must be a whole number up to 1,000,000 and not 0\","
                            + "\"700028,90101,OAK SPOON LARGE,ten,2012-02-07T16:45:00,2.5,20004,EIRE\"");
        }
    }

    @Test
    void itsPagesAndEventsShowHowItWent() throws Exception {
        try (Shop shop = new Shop();
                RunningImports imports = new RunningImports("pages", shop.url())) {
            String id = RunningImports.id(imports.send(Files.readAllBytes(Desk.SAMPLE)));
            imports.whenDone(id);

            assertThat(imports.get("/imports").body())
                    .contains("invoices.csv", ">69</td>", "/imports/" + id, "aria-current=\"page\"");
            assertThat(imports.get("/imports/latest").body())
                    .startsWith("<section")
                    .contains("/imports/" + id);
            assertThat(imports.get("/imports/" + id).body()).contains("419.37 GBP", "the unit and the penny");
            assertThat(imports.get("/imports/" + id).headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
            assertThat(imports.get("/imports/none").statusCode()).isEqualTo(404);
            assertThat(imports.get("/imports/assets/import.js").statusCode()).isEqualTo(200);
            assertThat(imports.get("/api/imports/" + id + "/events").body())
                    .startsWith("event:done\ndata:{\"id\":\"" + id);
            assertThat(imports.json("/api/imports").at("/imports/0/id").asString())
                    .isEqualTo(id);
        }
    }

    @Test
    void theScriptSendsAFileAndWaitsForItsResult() throws Exception {
        try (Shop shop = new Shop();
                RunningImports imports = new RunningImports("script", shop.url())) {
            Path script =
                    Desk.SAMPLE.resolveSibling(Path.of("..", "..", "import.sh")).normalize();
            ProcessBuilder command = new ProcessBuilder(script.toString(), Desk.SAMPLE.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            command.environment().put("TRADEPOST_URL", imports.url());

            Process process = command.start();

            assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\"status\":\"DONE\"", "\"addsUp\":true");
            assertThat(process.waitFor()).isZero();
        }
    }

    private static byte[] gzip(byte[] content) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
