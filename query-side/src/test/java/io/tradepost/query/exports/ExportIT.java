package io.tradepost.query.exports;

import static io.tradepost.query.orders.OrderExamples.heart;
import static io.tradepost.query.orders.OrderExamples.lantern;
import static io.tradepost.query.sales.SalesExamples.shipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.OrderId;
import io.tradepost.order.api.OrderEvent.OrderAttributed;
import io.tradepost.query.EventTopics;
import io.tradepost.query.RunningQuery;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ExportIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private static RunningQuery query;
    private static EventTopics topics;

    @BeforeAll
    static void start() {
        query = RunningQuery.start();
        topics = new EventTopics();
        topics.send("ex1", 2, shipped("ex1:s1", null, "GB", "2012-05-01T10:00:00Z", heart(2), lantern(1)));
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(lines("ex1")).hasSize(2));
    }

    @AfterAll
    static void stop() {
        topics.close();
        query.close();
    }

    @Test
    void aDayHasTheRowsThatTheManifestCounts() {
        JsonNode part = sales();

        assertThat(part.get("rows").longValue()).isEqualTo(lines("").size());
        assertThat(lines("\"id\":\"ex1:s1:1\""))
                .singleElement()
                .asString()
                .contains("\"amount\":510", "\"currency\":\"GBP\"", "\"fact\":\"SALE\"");
        assertThat(query.get("/api/exports/sales?day=2001-01-01").body()).isEmpty();
    }

    @Test
    void aPartWithAChangedRowHasAnotherVersion() {
        String before = sales().get("version").stringValue();
        assertThat(sales().get("version").stringValue()).isEqualTo(before);

        topics.send("ex1", 3, new OrderAttributed(new OrderId("ex1"), new CustomerId("EX"), null));

        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            assertThat(sales().get("version").stringValue()).isNotEqualTo(before);
            assertThat(lines("ex1")).allMatch(line -> line.contains("\"customerId\":\"EX\""));
        });
    }

    @Test
    void whatCannotBeMeantIsAProblem() {
        assertThat(query.get("/api/exports/sales?day=today").body()).contains("\"pointer\":\"day\"");
        assertThat(query.get("/api/exports/products?day=2012-01-01").body()).contains("\"pointer\":\"day\"");
        assertThat(query.get("/api/exports/profit").statusCode()).isEqualTo(404);
        assertThat(query.get("/api/exports/orders").statusCode()).isEqualTo(200);
        assertThat(query.get("/api/exports/customers").statusCode()).isEqualTo(200);
    }

    private static JsonNode sales() {
        return query.json("/api/exports")
                .get("datasets")
                .get(0)
                .get("parts")
                .valueStream()
                .filter(part -> part.get("day").stringValue().equals(TODAY.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(String order) {
        return query.get("/api/exports/sales?day=" + TODAY)
                .body()
                .lines()
                .filter(line -> line.contains(order))
                .toList();
    }
}
