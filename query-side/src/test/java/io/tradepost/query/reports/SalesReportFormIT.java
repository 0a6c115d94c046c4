package io.tradepost.query.reports;

import static io.tradepost.query.reports.SalesStory.SKUS;
import static io.tradepost.query.reports.SalesStory.YEAR;
import static io.tradepost.query.reports.SalesStory.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.query.RunningQuery;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** How the figures of {@link SalesStory} can be asked for, and how they are written. */
class SalesReportFormIT {

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
    void aReportIsAlsoATable() {
        HttpResponse<String> asked = query.get(YEAR + "&interval=month&by=country&size=2&format=csv");
        HttpResponse<String> accepted = query.get(YEAR + "&interval=month&by=country&size=2", "Accept", "text/csv");

        assertThat(asked.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(asked.body()).isEqualTo("""
                        period,key,currency,gross,returns,net,units,returnedUnits,orders,averageOrderValue,returnsRate\r
                        2018-01-01,GB,GBP,40.08,0.00,40.08,8,0,1,40.08,0.0000\r
                        2018-02-01,FR,GBP,10.20,0.00,10.20,4,0,1,10.20,0.0000\r
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
        assertThat(rows(query, "/api/reports/sales?from=1999-01-01&to=1999-02-01&by=sku&interval=day"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "interval=year, interval",
        "by=colour, by",
        "from=2018, from",
        "to=never, to",
        "zone=Europe%2FAtlantis, zone",
        "kind=GIFT, kind",
        "currency=pounds, currency",
        "sort=profit, sort",
        "size=0, size",
        "size=100001, size",
        "format=xml, format",
        "from=2018-01-01&to=2018-01-01, to",
        "by=status&kind=ITEM, kind",
    })
    void whatCannotBeMeantIsAProblemThatNamesTheParameter(String parameters, String named) {
        HttpResponse<String> answer = query.get("/api/reports/sales?" + parameters);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"pointer\":\"" + named + "\"");
    }

    @ParameterizedTest
    @CsvSource({"rfm, interval=day", "customers, by=country", "retention, currency=GBP", "funnel, kind=ITEM"})
    void whatAReportCannotTakeIsAProblem(String report, String parameter) {
        HttpResponse<String> answer = query.get("/api/reports/" + report + "?" + parameter);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"pointer\":\"" + parameter.substring(0, parameter.indexOf('=')) + "\"");
    }

    @Test
    void allReportsAreListed() {
        assertThat(query.json("/api/reports")
                        .get("reports")
                        .valueStream()
                        .map(r -> r.get("name").stringValue()))
                .contains("sales", "customers", "retention", "rfm", "rfm-customers", "funnel");
        assertThat(query.get("/api/reports/profit").statusCode()).isEqualTo(404);
    }

    @Test
    void whatCannotBeWrittenIsNotAcceptable() {
        assertThat(query.get(YEAR, "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    @Test
    void everySkuHasItsRow() {
        List<String> rows = rows(query, "/api/reports/sales?from=2017-01-01&to=2018-01-01&by=sku");

        assertThat(rows).hasSize(SKUS);
        assertThat(rows).doesNotHaveDuplicates();
        assertThat(rows)
                .allMatch(
                        row -> row.endsWith(" gross 0.60 GBP returns 0.00 GBP net 0.60 GBP units 60 back 0 orders 3"));
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
        assertThat(rows(query, path))
                .extracting(row -> row.substring(0, row.indexOf(" ")))
                .containsExactly(customers.split(" "));
    }
}
