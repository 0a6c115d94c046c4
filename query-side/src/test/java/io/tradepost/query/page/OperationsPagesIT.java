package io.tradepost.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.kernel.OrderId;
import io.tradepost.query.EventTopics;
import io.tradepost.query.RunningQuery;
import io.tradepost.sagas.api.ProcessEvent.Asked;
import io.tradepost.sagas.api.ProcessEvent.ProcessMoved;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsPagesIT {

    private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");

    private static RunningQuery query;

    @BeforeAll
    static void start() {
        query = RunningQuery.start();
        try (EventTopics topics = new EventTopics()) {
            topics.send(
                    "SeenFulfilment:seen-1",
                    0,
                    new ProcessMoved(
                            "SeenFulfilment",
                            "seen-1",
                            new OrderId("seen-1"),
                            "RESERVING_STOCK",
                            SINCE,
                            SINCE,
                            SINCE,
                            SINCE.plusSeconds(60),
                            List.of(new Asked("inventory.ReserveStock", "seen-1"))));
            topics.sendRaw("parked-1", 1, "order.OrderConfirmed", "<b>no json</b>");
        }
        await().atMost(Duration.ofSeconds(40)).ignoreExceptions().untilAsserted(() -> {
            assertThat(page("/processes").body()).contains("seen-1");
            assertThat(page("/dead-letters").body()).contains("parked-1");
            assertThat(page("/views").answer().statusCode()).isEqualTo(200);
        });
    }

    @AfterAll
    static void stop() {
        query.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/views", "/processes", "/processes?state=ended", "/processes?orderId=none", "/dead-letters"})
    void everyPageHasItsLandmarksItsLabelsAndNothingInline(String path) {
        page(path).isAPage(200);
    }

    @Test
    void aProcessIsShownWithItsStepItsDeadlineAndWhatItAskedFor() {
        assertThat(page("/processes?state=overdue").body())
                .contains("Seen fulfilment", ">overdue<", ">reserving stock<", "Deadline", "inventory.ReserveStock")
                .contains("data-action=\"/api/processes/{process}/{key}/retry\"")
                .contains("data-action=\"/api/processes/{process}/{key}/compensate\"");
        assertThat(page("/processes?orderId=none").body()).contains("No processes.");
    }

    @Test
    void aDeadLetterIsShownWithItsCauseAndItsPayloadAsText() {
        assertThat(page("/dead-letters").body())
                .contains("order.OrderConfirmed", "&lt;b&gt;no json&lt;/b&gt;", "/retry\"", "/skip\"")
                .doesNotContain("<b>no json");
    }

    @Test
    void aViewIsShownWithItsLagAndWhatCanBeDone() {
        assertThat(page("/views").body())
                .contains("id=\"view-orders\"", "Behind by", "order.events")
                .contains("data-action=\"/api/views/orders/rebuild\"")
                .doesNotContain("/api/views/orders/rebuild/swap");
    }

    @Test
    void badParametersAreAPageThatSaysWhich() {
        Html answer = page("/processes?state=asleep");
        answer.isAPage(400);
        assertThat(answer.body()).contains("state must be one of live, ended, overdue");
    }

    @Test
    void withoutElasticsearchThePagesSaySo() {
        try (RunningQuery alone = RunningQuery.on("http://127.0.0.1:1")) {
            new Html(alone.get("/views", "Accept", "text/html")).isAPage(503);
            new Html(alone.get("/processes", "Accept", "text/html")).isAPage(503);
            Html letters = new Html(alone.get("/dead-letters", "Accept", "text/html"));
            letters.isAPage(200);
            assertThat(letters.body()).contains("Views: not available at the moment");
        }
    }

    private static Html page(String path) {
        return new Html(query.get(path, "Accept", "text/html"));
    }
}
