package io.tradepost.query.reports;

import static io.tradepost.query.orders.OrderExamples.heart;
import static io.tradepost.query.sales.SalesExamples.returned;
import static io.tradepost.query.sales.SalesExamples.shipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.OrderId;
import io.tradepost.order.api.OrderEvent.OrderAttributed;
import io.tradepost.query.EventTopics;
import io.tradepost.query.RunningQuery;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The year 2019, by hand; a heart is 2.55:
 *
 * <pre>
 * 2015-06-01  R5     1 heart    2.55
 * 2019-01-10  R1     4 hearts  10.20
 * 2019-01-20  R2     2 hearts   5.10
 * 2019-02-05  R1     2 hearts   5.10
 * 2019-02-10  R3    10 hearts  25.50
 * 2019-02-11  guest  1 heart    2.55
 * 2019-02-12  guest  1 heart    2.55, who turns out to be R6
 * 2019-03-01  R1     2 hearts   5.10
 * 2019-03-15  R3     4 hearts  10.20
 * 2019-03-20  R4     6 hearts  15.30, of which 2 come back on 2019-03-25: 5.10
 * 2019-03-21  R5     2 hearts   5.10
 * </pre>
 */
class CustomerReportsIT {

    private static final String YEAR = "?format=csv&from=2019-01-01&to=2020-01-01";
    private static final String QUARTER = "?format=csv&from=2019-01-01&to=2019-04-01";

    private static RunningQuery query;

    @BeforeAll
    static void start() {
        query = Apart.query();
        try (EventTopics topics = Apart.topics()) {
            sold(topics, "ra0", "R5", "2015-06-01", 1);
            sold(topics, "ra1", "R1", "2019-01-10", 4);
            sold(topics, "ra2", "R2", "2019-01-20", 2);
            sold(topics, "ra3", "R1", "2019-02-05", 2);
            sold(topics, "ra4", "R3", "2019-02-10", 10);
            sold(topics, "ra5", null, "2019-02-11", 1);
            sold(topics, "ra6", null, "2019-02-12", 1);
            topics.send("ra6", 3, new OrderAttributed(new OrderId("ra6"), new CustomerId("R6"), null));
            sold(topics, "ra7", "R1", "2019-03-01", 2);
            sold(topics, "ra8", "R3", "2019-03-15", 4);
            sold(topics, "ra9", "R4", "2019-03-20", 6);
            topics.send("ra9", 3, returned("ra9:r1", "R4", "GB", "2019-03-25T12:00:00Z", heart(2)));
            sold(topics, "ra10", "R5", "2019-03-21", 2);
        }
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            assertThat(rows("sales" + YEAR + "&by=customer")).hasSize(7);
            assertThat(rows("sales" + YEAR)).containsExactly(",,GBP,86.70,5.10,81.60,34,2,10,8.67,0.0588");
        });
    }

    @AfterAll
    static void stop() {
        query.close();
    }

    @Test
    void aCustomerIsNewInThePeriodOfTheFirstPurchaseEver() {
        assertThat(rows("customers" + YEAR))
                .containsExactly(
                        "2019-01-01,GBP,2,0,2,0,0,15.30,0.00,0.00", // R1 and R2
                        "2019-02-01,GBP,2,1,2,1,1,28.05,5.10,2.55", // R3 and R6 are new, R1 is back
                        "2019-03-01,GBP,1,3,1,3,0,15.30,20.40,0.00"); // R4 is new; R1, R3 and R5 are back
    }

    @Test
    void whoBoughtBeforeTheTimeAskedForIsNotNew() {
        assertThat(rows("customers" + YEAR + "&interval=week")).hasSize(7);
        assertThat(rows("customers?format=csv&from=2019-02-10&to=2019-04-01").getFirst())
                .isEqualTo("2019-02-01,GBP,2,0,2,0,1,28.05,0.00,2.55");
    }

    @Test
    void cohortsAreFollowedMonthByMonth() {
        assertThat(rows("retention" + YEAR))
                .containsExactly(
                        "2019-01-01,2,0,2,1.0000",
                        "2019-01-01,2,1,1,0.5000", // R1
                        "2019-01-01,2,2,1,0.5000", // R1
                        "2019-02-01,2,0,2,1.0000",
                        "2019-02-01,2,1,1,0.5000", // R3
                        "2019-03-01,1,0,1,1.0000");
    }

    @Test
    void customersAreScoredByRank() {
        // of 6: recency by days 71 48 31 17 12 11, frequency by 1 1 1 1 2 3, monetary by 2.55 5.10 5.10 10.20 20.40
        // 35.70;
        // a score is 1 + 5 * (how many are worse) / 6, whole
        assertThat(rows("rfm-customers" + QUARTER))
                .containsExactly(
                        "R1,31,3,GBP,20.40,2,5,4,CANNOT_LOSE",
                        "R2,71,1,GBP,5.10,1,1,1,HIBERNATING",
                        "R3,17,2,GBP,35.70,3,4,5,LOYAL",
                        "R4,12,1,GBP,10.20,4,1,3,POTENTIAL_LOYALISTS",
                        "R5,11,1,GBP,5.10,5,1,1,NEW",
                        "R6,48,1,GBP,2.55,1,1,1,HIBERNATING");
    }

    @Test
    void segmentsAreTheirCustomersTogether() {
        assertThat(rows("rfm" + QUARTER))
                .containsExactly(
                        "LOYAL,1,0.1667,2,GBP,35.70",
                        "POTENTIAL_LOYALISTS,1,0.1667,1,GBP,10.20",
                        "NEW,1,0.1667,1,GBP,5.10",
                        "CANNOT_LOSE,1,0.1667,3,GBP,20.40",
                        "HIBERNATING,2,0.3333,2,GBP,7.65");
        assertThat(query.json("/api/reports/rfm?from=2019-01-01&to=2019-04-01")
                        .get("thresholds")
                        .get(0))
                .hasToString("{\"score\":5,\"recencyDays\":11,\"orders\":3,\"net\":{\"amount\":\"35.70\","
                        + "\"currency\":\"GBP\"}}");
    }

    @Test
    void currenciesAreNotMixed() {
        assertThat(query.get("/api/reports/rfm?from=2018-01-01&to=2020-01-01&currency=USD")
                        .statusCode())
                .isEqualTo(200);
    }

    private static void sold(EventTopics topics, String order, @Nullable String customer, String day, int hearts) {
        topics.send(order, 2, shipped(order + ":s1", customer, "GB", day + "T12:00:00Z", heart(hearts)));
    }

    private static List<String> rows(String report) {
        return query.get("/api/reports/" + report).body().lines().skip(1).toList();
    }
}
