package io.tradepost.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files that are not taken, and what is said about them. */
class UploadIT {

    private static final String TITLES =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";
    private static final String LINE = "700001,90101,OAK SPOON,6,2012-01-03T09:10:00,2.5,20001,United Kingdom\n";

    private static Shop shop;
    private static RunningImports imports;

    @BeforeAll
    static void start() {
        shop = new Shop();
        imports = new RunningImports("uploads", shop.url(), "--tradepost.imports.upload.most=1MB");
    }

    @AfterAll
    static void stop() {
        imports.close();
        shop.close();
    }

    @Test
    void aFileWithoutLinesIsEmpty() throws Exception {
        refused(imports.send(new byte[0]), 422, "file-empty", "the file is empty");
        refused(imports.send(bytes(TITLES)), 422, "file-empty", "the file has no line after the first");
    }

    @Test
    void aFileWithOtherColumnsIsNotTaken() throws Exception {
        refused(imports.send(bytes("a,b\n1,2\n")), 422, "not-csv", "the first line has the unknown column \"a\"");
        refused(
                imports.send(bytes(TITLES.replace(",Country", "") + LINE)),
                422,
                "not-csv",
                "the first line lacks the columns [Country]");
    }

    @Test
    void aFileThatIsNoUtf8TextIsNotTaken() throws Exception {
        byte[] latin = (TITLES + LINE + LINE.replace("OAK", "\u00c4sche")).getBytes(Charset.forName("ISO-8859-1"));

        refused(imports.send(latin), 422, "not-csv", "line 3 is not UTF-8");
    }

    @Test
    void quotesThatDoNotEndAreNotTaken() throws Exception {
        refused(imports.send(bytes(TITLES + "\"700001,")), 422, "not-csv", "line 2 ends the file inside quotes");
    }

    @Test
    void aBrokenGzipIsNotTaken() throws Exception {
        byte[] whole = gzip(bytes(TITLES + LINE));

        refused(
                imports.send(Arrays.copyOf(whole, whole.length - 12)),
                422,
                "file-unreadable",
                "the file cannot be unpacked");
        refused(
                imports.send(new byte[] {0x1f, (byte) 0x8b, 1, 2}),
                422,
                "file-unreadable",
                "the file cannot be unpacked");
    }

    @Test
    void aSmallFileThatUnpacksToALargeOneIsNotTaken() throws Exception {
        byte[] bomb = gzip(bytes(TITLES + LINE.repeat(20_000)));

        refused(imports.send(bomb), 422, "file-too-large", "a file has at most 1048576 bytes when unpacked");
    }

    @Test
    void formatZoneAndCurrencyMustBeKnown() throws Exception {
        byte[] file = bytes(TITLES + LINE);

        refused(imports.send(file, Map.of("format", "sap")), 422, "format-unknown", "the only format is online-retail");
        refused(imports.send(file, Map.of("zone", "Mars")), 422, "zone-unknown", "there is no time zone Mars");
        refused(imports.send(file, Map.of("currency", "XXY")), 422, "currency-unknown", "there is no currency XXY");
    }

    @Test
    void theSameFileIsNotUnderstoodInTwoWays() throws Exception {
        byte[] file = bytes(TITLES + LINE.replace("700001", "700099"));
        imports.whenDone(RunningImports.id(imports.send(file)));

        refused(
                imports.send(file, Map.of("currency", "EUR")),
                409,
                "imported-with-other-settings",
                "this file was imported with zone Europe/London and currency GBP");
    }

    @Test
    void whatIsNotTakenLeavesNothing() throws Exception {
        String id = "none";
        imports.send(bytes(TITLES + LINE.repeat(3) + "\"700001,"));

        assertThat(imports.json("/api/imports").path("imports"))
                .noneMatch(file -> file.path("status").asString().equals("READING"));
        HttpResponse<String> unknown = imports.get("/api/imports/" + id);
        refused(unknown, 404, "import-not-found", "there is no import none");
        refused(imports.get("/api/imports/" + id + "/rejects"), 404, "import-not-found", "there is no import none");
        refused(imports.get("/api/imports/" + id + "/events"), 404, "import-not-found", "there is no import none");
    }

    @Test
    void aFormWithoutScriptsIsLedToThePage() throws Exception {
        byte[] file = bytes(TITLES + LINE.replace("700001", "700098"));

        HttpResponse<String> answer = imports.send(file, Map.of(), "Accept", "text/html,*/*;q=0.8");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/imports/");
    }

    private static void refused(HttpResponse<String> answer, int status, String type, String detail) {
        JsonNode problem = JsonMapper.builder().build().readTree(answer.body());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(problem.path("type").asString()).endsWith("/" + type);
        assertThat(problem.path("detail").asString()).startsWith(detail);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] content) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
