package io.tradepost.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.order.Api.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OrderBatchIT {

    private static final Api API = OrderServer.api();

    @BeforeAll
    static void goods() {
        OrderServer.owners().product("85123A", "White hanging heart", "2.55");
    }

    @Test
    void eachOrderIsAnsweredForItself() {
        API.post("/api/orders", order("b-before", "85123A", 1));
        Answer answers = batch(
                order("b-new", "85123A", 1),
                order("b-before", "85123A", 1),
                order("b-before", "85123A", 2),
                order("b-nowhere", "nowhere", 1),
                order("b-new", "85123A", 1),
                order("b-new", "85123A", 9));
        assertThat(answers.status()).isEqualTo(200);
        assertThat(answers.body().path("orders").values().stream()
                        .map(answer -> answer.path("orderId").asString() + " "
                                + answer.path("status").asInt()))
                .containsExactly(
                        "b-new 202", "b-before 200", "b-before 409", "b-nowhere 422", "b-new 200", "b-new 409");
        assertThat(answers.body().at("/orders/0/body"))
                .isEqualTo(API.get("/api/orders/b-new").body());
        assertThat(answers.text("/orders/3/problem/errors/0/pointer")).isEqualTo("/lines/0/sku");
        assertThat(API.get("/api/orders/b-nowhere").status()).isEqualTo(404);
    }

    @Test
    void theSameBatchAgainChangesNothing() {
        String[] orders = {order("r-1", "85123A", 1), order("r-2", "85123A", 2)};
        assertThat(batch(orders).body().at("/orders/1/status").asInt()).isEqualTo(202);
        Answer again = batch(orders);
        assertThat(again.body().at("/orders/0/status").asInt()).isEqualTo(200);
        assertThat(again.body().at("/orders/1/status").asInt()).isEqualTo(200);
        assertThat(again.header("Tradepost-Token")).isNotEmpty();
    }

    @Test
    void aBatchIsAnsweredOncePerIdempotencyKey() {
        String request = "{\"orders\":[" + order("k-1", "85123A", 1) + "," + order("k-2", "nowhere", 1) + "]}";
        Answer first = API.post("/api/orders/batch", request, "Idempotency-Key", "batch-1");
        Answer second = API.post("/api/orders/batch", request, "Idempotency-Key", "batch-1");
        assertThat(first.body().at("/orders/0/status").asInt()).isEqualTo(202);
        assertThat(first.body().at("/orders/1/status").asInt()).isEqualTo(422);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void whoPrefersAMinimalAnswerGetsOne() {
        String request = "{\"orders\":[" + order("min-1", "85123A", 1) + "," + order("min-2", "nowhere", 1) + "]}";
        Answer answer = API.post("/api/orders/batch", request, "Prefer", "return=minimal");
        assertThat(answer.header("Preference-Applied")).isEqualTo("return=minimal");
        assertThat(answer.body().at("/orders/0").propertyNames()).containsExactly("orderId", "status");
        assertThat(answer.body().at("/orders/1").propertyNames()).containsExactly("orderId", "status", "problem");
        assertThat(API.post("/api/orders/batch", request).body().at("/orders/0/body"))
                .isEqualTo(API.get("/api/orders/min-1").body());
    }

    @Test
    void aMalformedOrderIsNamedByItsPlaceInTheBatch() {
        Answer refused = batch(order("m-1", "85123A", 1), order("m-2", "85123A", 0));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faults()).containsExactly("/orders/1/lines/0/quantity");
        assertThat(API.get("/api/orders/m-1").status()).isEqualTo(404);
    }

    private static Answer batch(String... orders) {
        return API.post("/api/orders/batch", "{\"orders\":[" + String.join(",", orders) + "]}");
    }

    private static String order(String id, String sku, int quantity) {
        return """
                {"orderId":"%s","guest":{"name":"Ada","email":"ada@example.org"},
                 "lines":[{"sku":"%s","quantity":%d}],"payment":{"token":"tok_approve"}}""".formatted(id, sku, quantity);
    }
}
