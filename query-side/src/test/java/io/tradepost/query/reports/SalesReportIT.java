package io.tradepost.query.reports;

import static io.tradepost.query.orders.OrderExamples.HEART;
import static io.tradepost.query.orders.OrderExamples.charge;
import static io.tradepost.query.orders.OrderExamples.heart;
import static io.tradepost.query.orders.OrderExamples.item;
import static io.tradepost.query.orders.OrderExamples.lantern;
import static io.tradepost.query.sales.SalesExamples.credited;
import static io.tradepost.query.sales.SalesExamples.returned;
import static io.tradepost.query.sales.SalesExamples.shipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.kernel.Event;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.TaxRate;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.order.api.OrderLine;
import io.tradepost.order.api.OrderLine.LineKind;
import io.tradepost.query.EventTopics;
import io.tradepost.query.RunningQuery;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * The year 2018, by hand:
 *
 * <pre>
 * 2018-01-31T23:30Z  o1  C1 GB  6 hearts 15.30, 2 lanterns 6.78, post 18.00
 * 2018-02-01T10:00Z  o2  C2 FR  4 hearts 10.20
 * 2018-02-03T10:00Z  o3  guest GB  1 heart 2.55 and 2 hearts 5.10 on two lines, discount -1.00
 * 2018-03-30T10:00Z  o3 again: 2 lanterns 6.78, the rest of it
 * 2018-04-01T23:30Z  o4  C1 GB  1,000 pins at 0.0012: 1.20, and 5 free hearts
 * 2018-04-02T00:10Z  o5  C3 US  1 heart for 9.99 USD
 * 2018-02-10T10:00Z  return of o1: 1 heart 2.55
 * 2018-03-05T10:00Z  credit, guest, GB: 3 lanterns 10.17
 * </pre>
 */
class SalesReportIT {

    private static final String YEAR = "/api/reports/sales?from=2018-01-01&to=2019-01-01";
    private static final int SKUS = 6_000;

    private static RunningQuery query;

    @BeforeAll
    static void start() {
        query = RunningQuery.start();
        try (EventTopics topics = new EventTopics()) {
            OrderLine post = charge(3, LineKind.SHIPPING, "Post", "18.00");
            send(topics, shipped("o1:s1", "C1", "GB", "2018-01-31T23:30:00Z", heart(6), lantern(2), post));
            send(topics, shipped("o2:s1", "C2", "FR", "2018-02-01T10:00:00Z", heart(4)));
            OrderLine again = item(2, HEART, "Heart", "Decoration", "2.55", 2);
            OrderLine less = charge(4, LineKind.DISCOUNT, "Loyal", "-1.00");
            send(topics, shipped("o3:s1", null, "GB", "2018-02-03T10:00:00Z", heart(1), again, less));
            send(topics, shipped("o3:s2", null, "GB", "2018-03-30T10:00:00Z", lantern(2)));
            OrderLine pins = item(1, new Sku("PIN"), "Pin", "Haberdashery", "0.0012", 1_000);
            OrderLine free = item(2, HEART, "Heart", "Decoration", "0.00", 5);
            send(topics, shipped("o4:s1", "C1", "GB", "2018-04-01T23:30:00Z", pins, free));
            send(topics, shipped("o5:s1", "C3", "US", "2018-04-02T00:10:00Z", inDollars()));
            send(topics, returned("o1:r1", "C1", "GB", "2018-02-10T10:00:00Z", heart(1)));
            send(topics, credited("credit:2018", null, "GB", "2018-03-05T10:00:00Z", lantern(3)));
            many(topics);
        }
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            assertThat(rows(YEAR + "&by=kind")).hasSize(4);
            assertThat(rows("/api/reports/sales?from=2017-01-01&to=2018-01-01"))
                    .allSatisfy(row -> assertThat(row).endsWith("orders 3"))
                    .hasSize(1);
        });
    }

    @AfterAll
    static void stop() {
        query.close();
    }

    @Test
    void theWholeIsOneRowPerCurrency() {
        // 40.08 + 10.20 + 6.65 + 6.78 + 1.20 = 64.91; units 8 + 4 + 3 + 2 + 1,005
        assertThat(rows(YEAR))
                .containsExactly(
                        "gross 64.91 GBP returns 12.72 GBP net 52.19 GBP units 1022 back 4 orders 4",
                        "gross 9.99 USD returns 0.00 USD net 9.99 USD units 1 back 0 orders 1");
    }

    @Test
    void aMonthBeginsWhereItDoesInTheZone() {
        assertThat(rows(YEAR + "&interval=month"))
                .containsExactly(
                        "2018-01-01 gross 40.08 GBP returns 0.00 GBP net 40.08 GBP units 8 back 0 orders 1",
                        "2018-02-01 gross 16.85 GBP returns 2.55 GBP net 14.30 GBP units 7 back 1 orders 2",
                        "2018-03-01 gross 6.78 GBP returns 10.17 GBP net -3.39 GBP units 2 back 3 orders 1",
                        "2018-04-01 gross 1.20 GBP returns 0.00 GBP net 1.20 GBP units 1005 back 0 orders 1",
                        "2018-04-01 gross 9.99 USD returns 0.00 USD net 9.99 USD units 1 back 0 orders 1");
        assertThat(rows(YEAR + "&interval=month&zone=%2B01:00"))
                .first()
                .asString()
                .startsWith("2018-02-01 gross 56.93");
    }

    @Test
    void aDayFollowsSummerTime() {
        // 23:30 in UTC is half past midnight of the next day in London from 25 March on
        assertThat(rows("/api/reports/sales?from=2018-04-01&to=2018-05-01&interval=day"))
                .containsExactly(
                        "2018-04-02 gross 1.20 GBP returns 0.00 GBP net 1.20 GBP units 1005 back 0 orders 1",
                        "2018-04-02 gross 9.99 USD returns 0.00 USD net 9.99 USD units 1 back 0 orders 1");
        assertThat(rows("/api/reports/sales?from=2018-04-02&to=2018-04-03&zone=UTC"))
                .containsExactly("gross 9.99 USD returns 0.00 USD net 9.99 USD units 1 back 0 orders 1");
    }

    @Test
    void aWeekBeginsOnMonday() {
        assertThat(rows("/api/reports/sales?from=2018-03-01&to=2018-04-01&interval=week"))
                .extracting(row -> row.substring(0, 10))
                .containsExactly("2018-03-05", "2018-03-26");
    }

    @Test
    void fromIsInAndToIsOut() {
        String at = "2018-02-01T10:00:00Z";
        assertThat(rows("/api/reports/sales?from=" + at + "&to=2018-02-01T10:00:01Z"))
                .hasSize(1);
        assertThat(rows("/api/reports/sales?from=2018-02-01T00:00:00Z&to=" + at))
                .isEmpty();
    }

    @Test
    void ordersAreCountedOnceHoweverManyLinesAndShipmentsTheyHave() {
        assertThat(rows(YEAR + "&by=sku"))
                .containsExactly(
                        "- gross 17.00 GBP returns 0.00 GBP net 17.00 GBP units 0 back 0 orders 2",
                        "71053 gross 13.56 GBP returns 10.17 GBP net 3.39 GBP units 4 back 3 orders 2",
                        "85123A gross 33.15 GBP returns 2.55 GBP net 30.60 GBP units 18 back 1 orders 4",
                        "85123A gross 9.99 USD returns 0.00 USD net 9.99 USD units 1 back 0 orders 1",
                        "PIN gross 1.20 GBP returns 0.00 GBP net 1.20 GBP units 1000 back 0 orders 1");
    }

    @Test
    void aCustomerOrNone() {
        assertThat(rows(YEAR + "&by=customer"))
                .containsExactly(
                        "- gross 13.43 GBP returns 10.17 GBP net 3.26 GBP units 5 back 3 orders 1",
                        "C1 gross 41.28 GBP returns 2.55 GBP net 38.73 GBP units 1013 back 1 orders 2",
                        "C2 gross 10.20 GBP returns 0.00 GBP net 10.20 GBP units 4 back 0 orders 1",
                        "C3 gross 9.99 USD returns 0.00 USD net 9.99 USD units 1 back 0 orders 1");
    }

    @Test
    void kindsOfLinesAddUpToTheWhole() {
        assertThat(rows(YEAR + "&by=kind"))
                .containsExactly(
                        "DISCOUNT gross -1.00 GBP returns 0.00 GBP net -1.00 GBP units 0 back 0 orders 1",
                        "ITEM gross 47.91 GBP returns 12.72 GBP net 35.19 GBP units 1022 back 4 orders 4",
                        "ITEM gross 9.99 USD returns 0.00 USD net 9.99 USD units 1 back 0 orders 1",
                        "SHIPPING gross 18.00 GBP returns 0.00 GBP net 18.00 GBP units 0 back 0 orders 1");
        assertThat(rows(YEAR + "&kind=SHIPPING"))
                .containsExactly("gross 18.00 GBP returns 0.00 GBP net 18.00 GBP units 0 back 0 orders 1");
    }

    @Test
    void periodsAndGroupsTogether() {
        assertThat(rows(YEAR + "&interval=month&by=country&size=3"))
                .containsExactly(
                        "2018-01-01 GB gross 40.08 GBP returns 0.00 GBP net 40.08 GBP units 8 back 0 orders 1",
                        "2018-02-01 FR gross 10.20 GBP returns 0.00 GBP net 10.20 GBP units 4 back 0 orders 1",
                        "2018-02-01 GB gross 6.65 GBP returns 2.55 GBP net 4.10 GBP units 3 back 1 orders 1");
    }

    @ParameterizedTest
    @CsvSource({
        "-net, 1, C1",
        "-gross, 2, C1 -",
        "net, 1, -",
        "-returns, 1, -",
        "-units, 2, C1 -",
        "-returnedUnits, 1, -",
        "-orders, 2, C1 -",
        "orders, 3, - C2 C3",
        "-net, , C1 C2 C3 -",
    })
    void theFirstByAMeasure(String sort, String size, String customers) {
        String path = YEAR + "&by=customer&sort=" + sort + (size == null ? "" : "&size=" + size);
        assertThat(rows(path))
                .extracting(row -> row.substring(0, row.indexOf(" ")))
                .containsExactly(customers.split(" "));
    }

    @Test
    void everySkuHasItsRow() {
        List<String> rows = rows("/api/reports/sales?from=2017-01-01&to=2018-01-01&by=sku");

        assertThat(rows).hasSize(SKUS);
        assertThat(rows).doesNotHaveDuplicates();
        assertThat(rows)
                .allMatch(
                        row -> row.endsWith(" gross 0.60 GBP returns 0.00 GBP net 0.60 GBP units 60 back 0 orders 3"));
    }

    @Test
    void aReportIsAlsoATable() {
        HttpResponse<String> asked = query.get(YEAR + "&interval=month&by=country&size=2&format=csv");
        HttpResponse<String> accepted = query.get(YEAR + "&interval=month&by=country&size=2", "Accept", "text/csv");

        assertThat(asked.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(asked.body()).isEqualTo("""
                        period,key,currency,gross,returns,net,units,returnedUnits,orders\r
                        2018-01-01,GB,GBP,40.08,0.00,40.08,8,0,1\r
                        2018-02-01,FR,GBP,10.20,0.00,10.20,4,0,1\r
                        """);
        assertThat(accepted.body()).isEqualTo(asked.body());
    }

    @Test
    void aReportSaysWhatItIsAbout() {
        JsonNode report = query.json(YEAR + "&interval=month");

        assertThat(report.get("zone").stringValue()).isEqualTo("Europe/London");
        assertThat(report.get("from").stringValue()).isEqualTo("2018-01-01T00:00:00Z");
        assertThat(report.get("to").stringValue()).isEqualTo("2019-01-01T00:00:00Z");
        assertThat(report.get("rows").get(0).get("gross").toString())
                .isEqualTo("{\"amount\":\"40.08\",\"currency\":\"GBP\"}");
        assertThat(report.get("rows").get(0).has("key")).isFalse();
    }

    @Test
    void nothingSoldIsNoRow() {
        assertThat(rows("/api/reports/sales?from=1999-01-01&to=1999-02-01&by=sku&interval=day"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "interval=year, 400, interval",
        "by=colour, 400, by",
        "from=2018, 400, from",
        "to=never, 400, to",
        "zone=Europe%2FAtlantis, 400, zone",
        "kind=GIFT, 400, kind",
        "sort=profit, 400, sort",
        "size=0, 400, size",
        "size=100001, 400, size",
        "format=xml, 400, format",
        "from=2018-01-01&to=2018-01-01, 400, 'to must be later than from'",
    })
    void whatCannotBeMeantIsAProblem(String parameters, int status, String named) {
        HttpResponse<String> answer = query.get("/api/reports/sales?" + parameters);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains(named);
    }

    @Test
    void whatCannotBeWrittenIsNotAcceptable() {
        assertThat(query.get(YEAR, "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    /** 6,000 SKUs in three orders each, on two lines of the first. */
    private static void many(EventTopics topics) {
        for (int order = 0; order < 3; order++) {
            List<OrderLine> lines = new ArrayList<>();
            for (int sku = 0; sku < SKUS; sku++) {
                lines.add(item(sku + 1, new Sku("S" + (10_000 + sku)), "Bulk", "Bulk", "0.01", order == 0 ? 5 : 25));
                if (order == 0) {
                    lines.add(item(SKUS + sku + 1, new Sku("S" + (10_000 + sku)), "Bulk", "Bulk", "0.01", 5));
                }
            }
            send(
                    topics,
                    shipped(
                            "bulk" + order + ":s1",
                            "B",
                            "GB",
                            "2017-06-01T10:00:00Z",
                            lines.toArray(OrderLine[]::new)));
        }
    }

    private static OrderLine inDollars() {
        UnitPrice price = UnitPrice.of("9.99", "USD");
        Money none = Money.of("0.00", "USD");
        return new OrderLine(1, LineKind.ITEM, HEART, "Heart", null, price, 1, price.times(1), TaxRate.NONE, none);
    }

    private static long sequence;

    private static void send(EventTopics topics, Event event) {
        topics.send("report-" + sequence, sequence++, event);
    }

    private static List<String> rows(String path) {
        JsonNode rows = query.json(path).get("rows");
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> (row.has("period") ? row.get("period").stringValue() + " " : "")
                        + (path.contains("by=") ? row.path("key").asString("-") + " " : "")
                        + "gross " + money(row, "gross")
                        + " returns " + money(row, "returns")
                        + " net " + money(row, "net")
                        + " units " + row.get("units") + " back " + row.get("returnedUnits")
                        + " orders " + row.get("orders"))
                .toList();
    }

    private static String money(JsonNode row, String measure) {
        return row.get(measure).get("amount").stringValue() + " "
                + row.get(measure).get("currency").stringValue();
    }
}
