package io.tradepost.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every report on the small sample, by figures computed by hand from the file:
 *
 * <pre>
 * 700001 2012-01-03 20001  75.65, post 4.50 of it     700014 2012-01-14 20003  10.50
 * 700002 2012-01-03 guest  29.27, post 12.17 of it    700020 2012-01-25 20003   2.00
 * 700003 2012-01-05 20002 156.20, carriage 50.00      700028 2012-02-07 20004   1.00
 * 700005 2012-01-12 20001  42.00, a pad for 0.00      700029 2012-02-10 guest  63.00, no goods
 * 700030 2012-03-31 20001  15.90                      700031 2012-04-01 20001  23.85, half past midnight in London
 * back: 20001 27.60 + 4.50 post + 5.40 + 31.80; 20002 12.60 + 15.00 discount + 31.50, of them 6 units and the discount
 * without an order; 20003 4.20 without an order + 2.00, all that the rope had cost; guests 7.95 and 100.00 without an order
 * </pre>
 */
class SampleReportsIT {

    private static final Path SAMPLE =
            Path.of(System.getProperty("tradepost.root"), "docs/samples/online-retail-sample.csv");

    private static TradepostProcess system;
    private static Shop shop;

    @BeforeAll
    static void importTheSample() throws Exception {
        system = TradepostProcess.start(
                Path.of("target", "reports-" + Instant.now().toEpochMilli()).toAbsolutePath());
        shop = new Shop(system.url());
        String id = shop.upload("/api/imports", Files.readAllBytes(SAMPLE)).text("id");
        Awaitility.await()
                .atMost(Duration.ofSeconds(180))
                .until(() -> "DONE".equals(shop.get("/api/imports/" + id).text("status")));
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    void sales() {
        // 419.37 / 10 orders; 242.55 / 419.37
        says("sales?", ",,GBP,419.37,242.55,176.82,305,89,10,41.94,0.5784");
        says(
                "sales?by=country",
                ",EIRE,GBP,1.00,0.00,1.00,8,0,1,1.00,0.0000",
                ",France,GBP,12.50,6.20,6.30,7,4,2,6.25,0.4960",
                ",Germany,GBP,156.20,59.10,97.10,146,64,1,156.20,0.3784",
                ",United Kingdom,GBP,249.67,177.25,72.42,144,21,6,41.61,0.7099");
        says(
                "sales?by=kind",
                ",ADJUSTMENT,GBP,63.00,100.00,-37.00,0,0,2,31.50,1.5873",
                ",DISCOUNT,GBP,0.00,15.00,-15.00,0,0,0,,",
                ",ITEM,GBP,289.70,123.05,166.65,305,89,9,32.19,0.4247",
                ",SHIPPING,GBP,66.67,4.50,62.17,0,0,3,22.22,0.0675");
    }

    @Test
    void salesByWarehouseAndByStatus() {
        // what is no goods and what was credited without an order is of no warehouse
        says(
                "sales?by=warehouse",
                ",,GBP,129.67,137.95,-8.28,0,9,5,25.93,1.0639",
                ",MAIN,GBP,289.70,104.60,185.10,305,80,9,32.19,0.3611");
        says("sales?by=status", ",SHIPPED,GBP,419.37,109.10,310.27,305,80,10,41.94,0.2602");
    }

    @Test
    void customers() {
        says(
                "customers?",
                "2012-01-01,GBP,3,0,5,0,1,286.35,0.00,29.27",
                "2012-02-01,GBP,1,0,1,0,1,1.00,0.00,63.00",
                "2012-03-01,GBP,0,1,0,1,0,0.00,15.90,0.00",
                "2012-04-01,GBP,0,1,0,1,0,0.00,23.85,0.00");
        says(
                "retention?",
                "2012-01-01,3,0,3,1.0000",
                "2012-01-01,3,1,0,0.0000",
                "2012-01-01,3,2,1,0.3333",
                "2012-01-01,3,3,1,0.3333",
                "2012-02-01,1,0,1,1.0000",
                "2012-02-01,1,1,0,0.0000",
                "2012-02-01,1,2,0,0.0000");
    }

    @Test
    void segments() {
        // of 4 customers: 1 + 5 * (0, 1, 2 or 3 who are worse) / 4, whole
        says(
                "rfm-customers?to=2012-05-01",
                "20001,30,4,GBP,88.10,4,4,3,LOYAL",
                "20002,117,1,GBP,97.10,1,1,4,AT_RISK",
                "20003,97,2,GBP,6.30,2,3,2,AT_RISK",
                "20004,84,1,GBP,1.00,3,1,1,ABOUT_TO_SLEEP");
        says(
                "rfm?to=2012-05-01",
                "LOYAL,1,0.2500,4,GBP,88.10",
                "ABOUT_TO_SLEEP,1,0.2500,1,GBP,1.00",
                "AT_RISK,2,0.5000,3,GBP,103.40");
    }

    @Test
    void stock() {
        // what came back or was found; 121 days; cover is stock * 121 / sold
        says(
                "stock?from=2012-01-01&to=2012-05-01&sort=-value&size=5",
                "90105,\"\"\"HOME\"\" SIGN\",6,6,GBP,7.95,47.70,6,121.0",
                "90101,OAK SPOON,15,15,GBP,2.50,37.50,17,106.8",
                "90102A,BLUE MUG,30,30,GBP,1.25,37.50,39,93.1",
                "90106,PAPER STARS,30,30,GBP,0.42,12.60,200,18.2",
                "90110,ROPE,2,2,GBP,1.00,2.00,2,121.0");
        says("stock?by=warehouse&from=2012-01-01&to=2012-05-01", "MAIN,,94,94,GBP,,137.30,305,37.3");
    }

    /** Times are those of this run. */
    @Test
    void funnel() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(rows("funnel?"))
                        .extracting(row -> row.replaceAll("^,,([A-Z]+,\\d+,[\\d.]+),.*", "$1"))
                        .containsExactly(
                                "PLACED,10,1.0000",
                                "CONFIRMED,10,1.0000",
                                "SHIPPED,10,1.0000",
                                "DELIVERED,0,0.0000",
                                "REJECTED,0,0.0000",
                                "CANCELLED,0,0.0000"));
    }

    private static void says(String report, String... rows) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(rows(report)).containsExactly(rows));
    }

    private static List<String> rows(String report) {
        byte[] body =
                shop.get("/api/reports/" + report + "&format=csv").response().body();
        return new String(body, StandardCharsets.UTF_8).lines().skip(1).toList();
    }
}
