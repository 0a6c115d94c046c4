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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
final class SalesStory {

    static final String YEAR = "/api/reports/sales?from=2018-01-01&to=2019-01-01";
    static final int SKUS = 6_000;

    private static long sequence;

    private SalesStory() {}

    static void tell(RunningQuery query) {
        try (EventTopics topics = Apart.topics()) {
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
            assertThat(rows(query, YEAR + "&by=kind")).hasSize(4);
            assertThat(rows(query, "/api/reports/sales?from=2017-01-01&to=2018-01-01"))
                    .singleElement()
                    .asString()
                    .contains(" units " + SKUS * 60 + " ")
                    .endsWith(" orders 3");
        });
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

    private static void send(EventTopics topics, Event event) {
        topics.send("report-" + sequence, sequence++, event);
    }

    static List<String> rows(RunningQuery query, String path) {
        HttpResponse<String> report = query.get(path);
        assertThat(report.statusCode()).as(report.body()).isEqualTo(200);
        JsonNode rows = JsonMapper.shared().readTree(report.body()).get("rows");
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
