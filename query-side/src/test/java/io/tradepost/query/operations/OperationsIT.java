package io.tradepost.query.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.kernel.OrderId;
import io.tradepost.query.EventTopics;
import io.tradepost.query.RunningQuery;
import io.tradepost.sagas.api.ProcessEvent.ProcessMoved;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OperationsIT {

    private static final String LETTERS = "/internal/dead-letters";

    private static final StubService INVENTORY = new StubService()
            .answering("GET " + LETTERS, 200, "[" + letter(7, "ReserveStock") + "," + letter(8, "ReleaseStock") + "]")
            .answering("POST " + LETTERS + "/7/retry", 200, "{\"handled\":2}")
            .answering("POST " + LETTERS + "/8/retry", 200, "{\"handled\":1}")
            .answering("DELETE " + LETTERS + "/7", 204, "");
    private static final StubService ORDER = new StubService()
            .answering("GET " + LETTERS, 200, "[]")
            .answering(
                    "POST " + LETTERS + "/3/retry",
                    422,
                    "{\"type\":\"urn:x:dead-letter-failed-again\",\"status\":422,\"detail\":\"dead letter 3 failed again\"}");
    private static final StubService SAGAS = new StubService()
            .answering("GET " + LETTERS, 200, "[]")
            .answering(
                    "POST /internal/sagas/OrderFulfilment/op-1/compensate",
                    200,
                    "{\"process\":\"OrderFulfilment\",\"key\":\"op-1\",\"commands\":[{\"type\":\"order.RejectOrder\",\"target\":\"op-1\"}]}");
    private static final StubService PAYMENT = new StubService().silent();
    private static RunningQuery query;
    private static EventTopics topics;

    private static String letter(int id, String type) {
        return "{\"id\":" + id
                + ",\"inbox\":\"inventory.commands-inbox\",\"topic\":\"inventory.commands\",\"partition\":0,"
                + "\"offset\":" + id + ",\"key\":\"op-1\",\"type\":\"inventory." + type
                + "\",\"cause\":\"broken\",\"attempts\":4,"
                + "\"parkedAt\":\"2026-01-01T00:00:00Z\",\"payload\":\"{\\\"orderId\\\":\\\"op-1\\\"}\"}";
    }

    @BeforeAll
    static void start() {
        query = RunningQuery.start(
                "--tradepost.services.inventory=" + INVENTORY.url(),
                "--tradepost.services.order=" + ORDER.url(),
                "--tradepost.services.sagas=" + SAGAS.url(),
                "--tradepost.services.payment=" + PAYMENT.url(),
                "--tradepost.services.customer=http://127.0.0.1:1",
                "--tradepost.query.operations.answer=1s");
        topics = new EventTopics();
        Instant now = Instant.now();
        topics.send(
                "OrderFulfilment:op-1",
                0,
                new ProcessMoved(
                        "OrderFulfilment",
                        "op-1",
                        new OrderId("op-1"),
                        "RESERVING_STOCK",
                        now,
                        now,
                        null,
                        null,
                        List.of()));
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(query.json("/api/processes?orderId=op-1")
                                .at("/total")
                                .intValue())
                        .isOne());
    }

    @AfterAll
    static void stop() {
        topics.close();
        query.close();
        List.of(INVENTORY, ORDER, SAGAS, PAYMENT).forEach(StubService::close);
    }

    @Test
    void servicesThatDoNotAnswerLeaveTheOthersAlone() {
        JsonNode all = query.json("/api/dead-letters").at("/services");
        Map<String, Boolean> available = all.valueStream()
                .collect(Collectors.toMap(
                        service -> service.at("/service").stringValue(),
                        service -> service.at("/available").booleanValue()));
        assertThat(available)
                .isEqualTo(Map.of(
                        "inventory",
                        true,
                        "order",
                        true,
                        "sagas",
                        true,
                        "views",
                        true,
                        "payment",
                        false,
                        "customer",
                        false));
        JsonNode letter = all.valueStream()
                .filter(service -> service.at("/service").stringValue().equals("inventory"))
                .findFirst()
                .orElseThrow()
                .at("/letters/0");
        assertThat(letter.at("/id").stringValue()).isEqualTo("7");
        assertThat(letter.at("/type").stringValue()).isEqualTo("inventory.ReserveStock");
        assertThat(letter.at("/orderId").stringValue()).isEqualTo("op-1");
    }

    @Test
    void aLetterIsTriedAgainAndDropped() {
        assertThat(query.post("/api/dead-letters/inventory/7/retry").body())
                .isEqualTo("{\"settled\":true,\"handled\":2}");
        assertThat(query.post("/api/dead-letters/inventory/7/skip").body()).isEqualTo("{\"settled\":true}");
    }

    @Test
    void aLettersProcessTakesBackWhatWasDoneAndWhatWaitedBehindGoesOn() {
        HttpResponse<String> answer = query.post("/api/dead-letters/inventory/7/compensate");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"process\":\"OrderFulfilment\",\"key\":\"op-1\"", "order.RejectOrder");
        assertThat(answer.headers().firstValue("Tradepost-Token")).contains("a-token");
        assertThat(SAGAS.asked()).contains("POST /internal/sagas/OrderFulfilment/op-1/compensate");
        assertThat(INVENTORY.asked()).containsSubsequence("DELETE " + LETTERS + "/7", "POST " + LETTERS + "/8/retry");
    }

    @Test
    void whatAServiceRefusesIsRefusedInItsWords() {
        HttpResponse<String> answer = query.post("/api/dead-letters/order/3/retry");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("dead-letter-failed-again", "dead letter 3 failed again");
        assertThat(query.post("/api/processes/OrderFulfilment/nobody/retry").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatCannotBeAskedIsAProblem() {
        assertThat(query.post("/api/dead-letters/customer/1/retry").statusCode())
                .isEqualTo(503);
        assertThat(query.post("/api/dead-letters/nowhere/1/retry").body()).contains("service-not-found");
        assertThat(query.post("/api/dead-letters/inventory/99/compensate").body())
                .contains("dead-letter-not-found");
        assertThat(query.post("/api/dead-letters/views/x/compensate").body()).contains("nothing-to-compensate");
        assertThat(query.post("/api/dead-letters/views/x/retry").statusCode()).isEqualTo(404);
    }
}
