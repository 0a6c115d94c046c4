package io.tradepost.query.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.kernel.OrderId;
import io.tradepost.query.EventTopics;
import io.tradepost.query.RunningQuery;
import io.tradepost.sagas.api.ProcessEvent;
import io.tradepost.sagas.api.ProcessEvent.Asked;
import io.tradepost.sagas.api.ProcessEvent.ProcessEnded;
import io.tradepost.sagas.api.ProcessEvent.ProcessMoved;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ProcessesIT {

    private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");

    private static RunningQuery query;
    private static EventTopics topics;

    @BeforeAll
    static void start() {
        query = RunningQuery.start();
        topics = new EventTopics();
        send("pr-1", moved("pr-1", "RESERVING_STOCK", SINCE, "inventory.ReserveStock"));
        send(
                "pr-2",
                moved("pr-2", "RESERVING_STOCK", SINCE, "inventory.ReserveStock"),
                moved("pr-2", "AWAITING_SHIPMENT", null, "order.ConfirmOrder"));
        send(
                "pr-3",
                moved("pr-3", "SETTLING", SINCE, "payment.CapturePayment"),
                new ProcessEnded("ProbedFulfilment", "pr-3", new OrderId("pr-3"), "SETTLING", SINCE, List.of()));
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(keys("")).hasSize(3));
    }

    @AfterAll
    static void stop() {
        topics.close();
        query.close();
    }

    private static void send(String key, ProcessEvent... events) {
        topics.send("ProbedFulfilment:" + key, 0, events);
    }

    private static ProcessMoved moved(String key, String step, @Nullable Instant expectedBy, String command) {
        return new ProcessMoved(
                "ProbedFulfilment",
                key,
                new OrderId(key),
                step,
                SINCE,
                SINCE,
                expectedBy,
                null,
                List.of(new Asked(command, key)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', pr-1 pr-2 pr-3",
        "state=live, pr-1 pr-2",
        "state=overdue, pr-1",
        "state=ended, pr-3",
        "orderId=pr-2, pr-2",
        "step=AWAITING_SHIPMENT, pr-2",
        "step=AWAITING_SHIPMENT&step=RESERVING_STOCK&state=live&sort=-since, pr-1 pr-2",
    })
    void processesAreFoundByWhereTheyStand(String parameters, String expected) {
        assertThat(keys(parameters)).containsExactly(expected.split(" "));
    }

    @Test
    void aProcessShowsWhatItAskedForAndItsEnd() {
        JsonNode going = query.json("/api/processes?orderId=pr-2").at("/items/0");
        assertThat(going.at("/commands").valueStream().map(c -> c.at("/type").stringValue()))
                .containsExactly("inventory.ReserveStock", "order.ConfirmOrder");
        assertThat(going.at("/overdue").booleanValue()).isFalse();

        JsonNode over = query.json("/api/processes?orderId=pr-3").at("/items/0");
        assertThat(over.at("/ended").booleanValue()).isTrue();
        assertThat(over.at("/step").stringValue()).isEqualTo("SETTLING");
        assertThat(over.has("endedAt")).isTrue();
    }

    @Test
    void processesAreCountedByStep() {
        JsonNode steps = query.json("/api/processes?process=ProbedFulfilment&facets=step")
                .at("/facets/step");
        assertThat(steps.valueStream().map(JsonNode::toString))
                .containsExactlyInAnyOrder(
                        "{\"value\":\"RESERVING_STOCK\",\"count\":1}",
                        "{\"value\":\"AWAITING_SHIPMENT\",\"count\":1}",
                        "{\"value\":\"SETTLING\",\"count\":1}");
    }

    @Test
    void aWalkAlongTheCursorMeetsEachOnce() {
        JsonNode first = query.json("/api/processes?process=ProbedFulfilment&size=2&sort=expectedBy");
        JsonNode second = query.json("/api/processes?process=ProbedFulfilment&size=2&sort=expectedBy&cursor="
                + first.at("/next").stringValue());
        assertThat(first.at("/items").size() + second.at("/items").size()).isEqualTo(3);
        assertThat(second.has("next")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"state=dead, state", "sort=age, sort", "orderId=a%20b, orderId", "facets=age, facets"})
    void whatCannotBeMeantIsAProblemThatNamesTheParameter(String parameters, String name) {
        var answer = query.get("/api/processes?" + parameters);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"pointer\":\"" + name + "\"");
    }

    private static List<String> keys(String parameters) {
        return query.json("/api/processes?process=ProbedFulfilment&" + parameters)
                .path("items")
                .valueStream()
                .map(item -> item.get("key").stringValue())
                .toList();
    }
}
