package io.tradepost.query.page;

import static io.tradepost.query.orders.OrderExamples.heart;
import static io.tradepost.query.orders.OrderExamples.lantern;
import static io.tradepost.query.sales.SalesExamples.returned;
import static io.tradepost.query.sales.SalesExamples.shipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.query.EventTopics;
import io.tradepost.query.RunningQuery;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportsPagesIT {

    private static final String YEAR = "/reports/sales?from=1998-01-01&to=1999-01-01";

    private static RunningQuery query;

    @BeforeAll
    static void start() {
        query = RunningQuery.start();
        try (EventTopics topics = new EventTopics()) {
            topics.send("rp1", 0, shipped("rp1:s1", "RP1", "GB", "1998-01-10T10:00:00Z", heart(4), lantern(2)));
            topics.send("rp2", 0, shipped("rp2:s1", null, "FR", "1998-03-10T10:00:00Z", heart(1_000)));
            topics.send("rp1", 1, returned("rp1:r1", "RP1", "GB", "1998-03-11T10:00:00Z", heart(1)));
        }
        await().atMost(Duration.ofSeconds(40))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(page(YEAR).body()).contains(">2,566.98<"));
    }

    @AfterAll
    static void stop() {
        query.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reports",
                "/reports/sales",
                "/reports/sales?by=country",
                "/reports/sales?by=country&interval=week",
                "/reports/sales?by=customer&interval=day",
                "/reports/sales?by=status",
                "/reports/sales?interval=",
                "/reports/sales?from=1971-01-01&to=1971-02-01",
                "/reports/customers",
                "/reports/retention",
                "/reports/rfm",
                "/reports/rfm-customers",
                "/reports/funnel",
                "/reports/funnel?interval=month"
            })
    void everyPageHasItsLandmarksItsLabelsAndNothingInline(String path) {
        page(path).isAPage(200);
    }

    @Test
    void salesOverTimeShowTotalsAChartAndATableWithMonthsInWhichNothingWasSold() {
        // 4 hearts 10.20, 2 lanterns 6.78; 1,000 hearts 2,550.00; 1 heart back 2.55
        assertThat(page(YEAR).body())
                .contains("data-chart=\"bar\"", "data-values=\"gross,returns\"", ">2,564.43<", ">Feb 1998<")
                .contains(
                        "data-value=\"2550.00\"",
                        "/api/reports/sales?format=csv&amp;from=1998-01-01&amp;interval=month")
                .contains("Days begin in <span>Europe/London</span>", "amounts in <span>GBP</span>");
    }

    @Test
    void groupsAreRankedAndSalesOfGroupsOverTimeStandSideBySide() {
        assertThat(page(YEAR + "&by=country").body())
                .contains("data-chart=\"ranking\"", "sort=-net")
                .matches("(?s).*>FR<.*>GB<.*");
        assertThat(page(YEAR + "&by=country&interval=month").body())
                .contains("data-chart=\"stacked\"", "data-title=\"FR\"", "data-title=\"GB\"", "data-title=\"Total\"");
    }

    @Test
    void aPeriodWithoutAnythingSaysSo() {
        assertThat(page("/reports/sales?from=1971-01-01&to=1971-02-01").body())
                .contains("There is nothing in this period.", "Show all of it");
    }

    @Test
    void badParametersAreShownWithinThePage() {
        Html answer = page("/reports/sales?from=yesterday");
        answer.isAPage(400);
        assertThat(answer.body()).contains("from must be a date", "value=\"yesterday\"", "aria-invalid=\"true\"");
        page("/reports/sales?zone=Mars").isAPage(400);
        page("/reports/none").isAPage(404);
    }

    @Test
    void whatSomeoneTypesStaysText() {
        assertThat(page("/reports/sales?from=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
                        .body())
                .doesNotContain("<script>");
    }

    @Test
    void withoutElasticsearchThePageSaysSoBeneathWhatWasAsked() {
        try (RunningQuery alone = RunningQuery.on("http://127.0.0.1:1")) {
            Html answer = new Html(alone.get("/reports/sales?by=sku", "Accept", "text/html"));
            answer.isAPage(503);
            assertThat(answer.body()).contains("not available at the moment", "Try again", "id=\"by\"");
            new Html(alone.get("/reports", "Accept", "text/html")).isAPage(200);
        }
    }

    private static Html page(String path) {
        return new Html(query.get(path, "Accept", "text/html"));
    }
}
