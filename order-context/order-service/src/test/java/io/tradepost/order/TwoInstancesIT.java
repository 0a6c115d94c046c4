package io.tradepost.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.order.Api.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Two instances share the database but no locks. */
class TwoInstancesIT {

    private static final int ROUNDS = 25;
    private static final Api ONE = OrderServer.api();
    private static ConfigurableApplicationContext second;
    private static Api two;

    @BeforeAll
    static void start() {
        OrderServer.owners().product("85123A", "White hanging heart", "2.55");
        second = OrderServer.start("--tradepost.kafka.bootstrap-servers=127.0.0.1:1", "--logging.level.root=off");
        two = OrderServer.api(second);
    }

    @AfterAll
    static void stop() {
        second.close();
    }

    @Test
    void theSameOrderAtBothIsPlacedOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Integer> statuses = atBoth("/api/orders", order("two-" + round, 1), order("two-" + round, 1)).stream()
                    .map(Answer::status)
                    .toList();
            assertThat(statuses).containsExactlyInAnyOrder(202, 200);
        }
    }

    @Test
    void ofTwoOrdersWithOneIdOneIsPlaced() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Integer> statuses = atBoth("/api/orders", order("id-" + round, 1), order("id-" + round, 2)).stream()
                    .map(Answer::status)
                    .toList();
            assertThat(statuses).containsExactlyInAnyOrder(202, 409);
        }
    }

    @Test
    void theSameBatchAtBothIsPlacedOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            String a = order("batch-a" + round, 1);
            String b = order("batch-b" + round, 1);
            List<Answer> answers = atBoth(
                    "/api/orders/batch",
                    "{\"orders\":[%s,%s]}".formatted(a, b),
                    "{\"orders\":[%s,%s]}".formatted(b, a));
            List<Integer> statuses = new ArrayList<>();
            answers.forEach(answer -> answer.body()
                    .path("orders")
                    .forEach(order -> statuses.add(order.path("status").asInt())));
            assertThat(statuses).containsExactlyInAnyOrder(202, 202, 200, 200);
        }
    }

    private static List<Answer> atBoth(String path, String request, String other) {
        var first = CompletableFuture.supplyAsync(() -> ONE.post(path, request));
        var answer = two.post(path, other);
        return List.of(first.join(), answer);
    }

    private static String order(String id, int quantity) {
        return """
                {"orderId":"%s","guest":{"name":"Ada","email":"ada@example.org"},
                 "lines":[{"sku":"85123A","quantity":%d}],"payment":{"token":"tok_approve"}}""".formatted(id, quantity);
    }
}
