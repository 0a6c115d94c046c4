package io.tradepost.query.reports;

import static io.tradepost.query.reports.SalesStory.YEAR;
import static io.tradepost.query.reports.SalesStory.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.query.RunningQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The figures of {@link SalesStory}. */
class SalesReportIT {

    private static RunningQuery query;

    @BeforeAll
    static void start() {
        query = Apart.query();
        SalesStory.tell(query);
    }

    @AfterAll
    static void stop() {
        query.close();
    }

    @Test
    void theWholeIsOneRowPerCurrency() {
        // 40.08 + 10.20 + 6.65 + 6.78 + 1.20 = 64.91; units 8 + 4 + 3 + 2 + 1,005
        assertThat(rows(query, YEAR))
                .containsExactly(
                        "gross 64.91 GBP returns 12.72 GBP net 52.19 GBP units 1022 back 4 orders 4",
                        "gross 9.99 USD returns 0.00 USD net 9.99 USD units 1 back 0 orders 1");
    }

    @Test
    void aMonthBeginsWhereItDoesInTheZone() {
        assertThat(rows(query, YEAR + "&interval=month"))
                .containsExactly(
                        "2018-01-01 gross 40.08 GBP returns 0.00 GBP net 40.08 GBP units 8 back 0 orders 1",
                        "2018-02-01 gross 16.85 GBP returns 2.55 GBP net 14.30 GBP units 7 back 1 orders 2",
                        "2018-03-01 gross 6.78 GBP returns 10.17 GBP net -3.39 GBP units 2 back 3 orders 1",
                        "2018-04-01 gross 1.20 GBP returns 0.00 GBP net 1.20 GBP units 1005 back 0 orders 1",
                        "2018-04-01 gross 9.99 USD returns 0.00 USD net 9.99 USD units 1 back 0 orders 1");
        assertThat(rows(query, YEAR + "&interval=month&zone=%2B01:00"))
                .first()
                .asString()
                .startsWith("2018-02-01 gross 56.93");
    }

    @Test
    void aDayFollowsSummerTime() {
        // 23:30 in UTC is half past midnight of the next day in London from 25 March on
        assertThat(rows(query, "/api/reports/sales?from=2018-04-01&to=2018-05-01&interval=day"))
                .containsExactly(
                        "2018-04-02 gross 1.20 GBP returns 0.00 GBP net 1.20 GBP units 1005 back 0 orders 1",
                        "2018-04-02 gross 9.99 USD returns 0.00 USD net 9.99 USD units 1 back 0 orders 1");
        assertThat(rows(query, "/api/reports/sales?from=2018-04-02&to=2018-04-03&zone=UTC"))
                .containsExactly("gross 9.99 USD returns 0.00 USD net 9.99 USD units 1 back 0 orders 1");
    }

    @Test
    void aWeekBeginsOnMonday() {
        assertThat(rows(query, "/api/reports/sales?from=2018-03-01&to=2018-04-01&interval=week"))
                .extracting(row -> row.substring(0, 10))
                .containsExactly("2018-03-05", "2018-03-26");
    }

    @Test
    void fromIsInAndToIsOut() {
        String at = "2018-02-01T10:00:00Z";
        assertThat(rows(query, "/api/reports/sales?from=" + at + "&to=2018-02-01T10:00:01Z"))
                .hasSize(1);
        assertThat(rows(query, "/api/reports/sales?from=2018-02-01T00:00:00Z&to=" + at))
                .isEmpty();
    }

    @Test
    void ordersAreCountedOnceHoweverManyLinesAndShipmentsTheyHave() {
        assertThat(rows(query, YEAR + "&by=sku"))
                .containsExactly(
                        "- gross 17.00 GBP returns 0.00 GBP net 17.00 GBP units 0 back 0 orders 2",
                        "71053 gross 13.56 GBP returns 10.17 GBP net 3.39 GBP units 4 back 3 orders 2",
                        "85123A gross 33.15 GBP returns 2.55 GBP net 30.60 GBP units 18 back 1 orders 4",
                        "85123A gross 9.99 USD returns 0.00 USD net 9.99 USD units 1 back 0 orders 1",
                        "PIN gross 1.20 GBP returns 0.00 GBP net 1.20 GBP units 1000 back 0 orders 1");
    }

    @Test
    void aCustomerOrNone() {
        assertThat(rows(query, YEAR + "&by=customer"))
                .containsExactly(
                        "- gross 13.43 GBP returns 10.17 GBP net 3.26 GBP units 5 back 3 orders 1",
                        "C1 gross 41.28 GBP returns 2.55 GBP net 38.73 GBP units 1013 back 1 orders 2",
                        "C2 gross 10.20 GBP returns 0.00 GBP net 10.20 GBP units 4 back 0 orders 1",
                        "C3 gross 9.99 USD returns 0.00 USD net 9.99 USD units 1 back 0 orders 1");
    }

    @Test
    void kindsOfLinesAddUpToTheWhole() {
        assertThat(rows(query, YEAR + "&by=kind"))
                .containsExactly(
                        "DISCOUNT gross -1.00 GBP returns 0.00 GBP net -1.00 GBP units 0 back 0 orders 1",
                        "ITEM gross 47.91 GBP returns 12.72 GBP net 35.19 GBP units 1022 back 4 orders 4",
                        "ITEM gross 9.99 USD returns 0.00 USD net 9.99 USD units 1 back 0 orders 1",
                        "SHIPPING gross 18.00 GBP returns 0.00 GBP net 18.00 GBP units 0 back 0 orders 1");
        assertThat(rows(query, YEAR + "&kind=SHIPPING"))
                .containsExactly("gross 18.00 GBP returns 0.00 GBP net 18.00 GBP units 0 back 0 orders 1");
    }

    @Test
    void periodsAndGroupsTogether() {
        assertThat(rows(query, YEAR + "&interval=month&by=country&size=3"))
                .containsExactly(
                        "2018-01-01 GB gross 40.08 GBP returns 0.00 GBP net 40.08 GBP units 8 back 0 orders 1",
                        "2018-02-01 FR gross 10.20 GBP returns 0.00 GBP net 10.20 GBP units 4 back 0 orders 1",
                        "2018-02-01 GB gross 6.65 GBP returns 2.55 GBP net 4.10 GBP units 3 back 1 orders 1");
    }
}
