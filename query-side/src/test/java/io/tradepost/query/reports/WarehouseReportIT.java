package io.tradepost.query.reports;

import static io.tradepost.query.orders.OrderExamples.HEART;
import static io.tradepost.query.orders.OrderExamples.charge;
import static io.tradepost.query.orders.OrderExamples.heart;
import static io.tradepost.query.sales.SalesExamples.returned;
import static io.tradepost.query.sales.SalesExamples.shipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.inventory.api.InventoryEvent.Allocation;
import io.tradepost.inventory.api.InventoryEvent.Balance;
import io.tradepost.inventory.api.InventoryEvent.StockCommitted;
import io.tradepost.inventory.api.InventoryEvent.StockReceived;
import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Warehouse;
import io.tradepost.order.api.OrderLine.LineKind;
import io.tradepost.query.EventTopics;
import io.tradepost.query.RunningQuery;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The year 2013, by hand: 7 hearts at 2.55 and the post of 18.00 are shipped, 4 hearts from EAST and 3 from WEST; one comes
 * back to MAIN. 10 hearts are in EAST.
 */
class WarehouseReportIT {

    private static final Warehouse EAST = new Warehouse("EAST");
    private static final Warehouse WEST = new Warehouse("WEST");

    private static RunningQuery query;

    @BeforeAll
    static void start() {
        query = Apart.query();
        try (EventTopics topics = Apart.topics()) {
            OrderId order = new OrderId("wa1");
            List<Allocation> taken = List.of(new Allocation(HEART, EAST, 4), new Allocation(HEART, WEST, 3));
            topics.send("wa1", 1, new StockCommitted(order, ChangeId.parse("wa1:s1"), taken));
            topics.send(
                    "wa1",
                    2,
                    shipped(
                            "wa1:s1",
                            null,
                            "GB",
                            "2013-05-01T10:00:00Z",
                            heart(7),
                            charge(2, LineKind.SHIPPING, "Post", "18.00")),
                    returned("wa1:r1", null, "GB", "2013-06-01T10:00:00Z", heart(1)));
            topics.send(HEART + "@EAST", 0, new StockReceived(HEART, EAST, 10, new Balance(10, 0), null, null));
        }
    }

    @AfterAll
    static void stop() {
        query.close();
    }

    @Test
    void goodsAreSoldFromTheirWarehouseAndComeBackToOne() {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(rows("sales?format=csv&from=2013-01-01&to=2014-01-01&by=warehouse"))
                        .containsExactly(
                                ",,GBP,18.00,0.00,18.00,0,0,1,18.00,0.0000",
                                ",EAST,GBP,10.20,0.00,10.20,4,0,1,10.20,0.0000",
                                ",MAIN,GBP,0.00,2.55,-2.55,0,1,0,,",
                                ",WEST,GBP,7.65,0.00,7.65,3,0,1,7.65,0.0000"));
        assertThat(rows("sales?format=csv&from=2013-01-01&to=2014-01-01&by=warehouse&kind=ITEM&interval=month"))
                .containsExactly(
                        "2013-05-01,EAST,GBP,10.20,0.00,10.20,4,0,1,10.20,0.0000",
                        "2013-05-01,WEST,GBP,7.65,0.00,7.65,3,0,1,7.65,0.0000",
                        "2013-06-01,MAIN,GBP,0.00,2.55,-2.55,0,1,0,,");
    }

    @Test
    void stockLastsAsLongAsItsPaceLetsIt() {
        // 7 hearts in the 365 days of 2013: 10 * 365 / 7 = 521.4 days
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(rows("stock?format=csv&from=2013-01-01&to=2014-01-01"))
                        .contains("85123A,,10,10,,,,7,521.4"));
        // from EAST 4 of them: 10 * 365 / 4
        assertThat(rows("stock?format=csv&from=2013-01-01&to=2014-01-01&by=warehouse"))
                .contains("EAST,,10,10,,,,4,912.5");
    }

    private static List<String> rows(String report) {
        return query.get("/api/reports/" + report).body().lines().skip(1).toList();
    }
}
