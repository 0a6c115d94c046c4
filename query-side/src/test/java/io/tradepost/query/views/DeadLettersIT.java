package io.tradepost.query.views;

import static io.tradepost.query.orders.OrderExamples.confirmed;
import static io.tradepost.query.orders.OrderExamples.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.kernel.OrderId;
import io.tradepost.query.EventTopics;
import io.tradepost.query.RunningQuery;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeadLettersIT {

    private static RunningQuery query;
    private static EventTopics topics;

    @BeforeAll
    static void start() {
        query = RunningQuery.start();
        topics = new EventTopics();
    }

    @AfterAll
    static void stop() {
        topics.close();
        query.close();
    }

    @Test
    void aRetryOfWhatIsStillPoisonSaysWhy() {
        topics.send("stray-1", 3, confirmed(new OrderId("stray-1")));
        JsonNode letter = awaitLetters("stray-1", 1).getFirst();
        assertThat(letter.get("cause").asString()).contains("no order stray-1");
        assertThat(letter.get("type").asString()).isEqualTo("order.OrderConfirmed");

        HttpResponse<String> answer = query.post(path(letter, "retry"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("dead-letter-failed-again", "no order stray-1");
        assertThat(awaitLetters("stray-1", 1).getFirst().get("attempts").asInt())
                .isEqualTo(2);
    }

    @Test
    void whatWaitsBehindASkippedOneIsTakenAndSoIsWhatComesLater() {
        strand("stray-2");
        topics.send("bystander-2", 0, placed(new OrderId("bystander-2")));
        awaitStatus("bystander-2", "PLACED");

        HttpResponse<String> answer = query.post(path(awaitLetters("stray-2", 3).getFirst(), "skip"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"outcome\":\"DONE\"}");
        awaitStatus("stray-2", "CONFIRMED");
        assertThat(awaitLetters("stray-2", 0)).isEmpty();
    }

    @Test
    void itDoesNotMatterWhichInstanceIsAsked() {
        List<String> keys = List.of("stray-3", "stray-4", "stray-5", "stray-6", "stray-7");
        try (RunningQuery other = RunningQuery.start()) {
            keys.forEach(DeadLettersIT::strand);
            for (String key : keys) {
                JsonNode first = awaitLetters(key, 3).getFirst();
                assertThat(other.post(path(first, "skip")).statusCode()).isIn(200, 202);
            }
            keys.forEach(key -> awaitStatus(key, "CONFIRMED"));
        }
    }

    private static void strand(String key) {
        OrderId order = new OrderId(key);
        topics.send(key, 0, confirmed(order));
        topics.send(key, 0, placed(order), confirmed(order));
    }

    @Test
    void whatDoesNotExistCannotBeSettled() {
        assertThat(query.post("/api/views/dead-letters/none/retry").statusCode())
                .isEqualTo(404);
        assertThat(query.post("/api/views/dead-letters/none/skip").body()).contains("dead-letter-not-found");
    }

    private static String path(JsonNode letter, String action) {
        return "/api/views/dead-letters/" + letter.get("id").asString() + "/" + action;
    }

    /** Those of the view of orders; the oldest first. */
    private static List<JsonNode> awaitLetters(String key, int count) {
        return await().atMost(Duration.ofSeconds(30)).until(() -> letters(key), found -> found.size() == count);
    }

    private static List<JsonNode> letters(String key) {
        return StreamSupport.stream(
                        query.json("/api/views/dead-letters").get("deadLetters").spliterator(), false)
                .filter(letter -> letter.get("view").asString().equals("orders")
                        && letter.get("key").asString().equals(key))
                .sorted((a, b) ->
                        Long.compare(a.get("offset").asLong(), b.get("offset").asLong()))
                .toList();
    }

    private static void awaitStatus(String order, String status) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(query.json("/api/search/orders?q=" + order)
                                .at("/items/0/status")
                                .asString(""))
                        .isEqualTo(status));
    }
}
