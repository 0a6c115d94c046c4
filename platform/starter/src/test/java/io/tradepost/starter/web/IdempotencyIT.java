package io.tradepost.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.probe.RunningProbe;
import io.tradepost.probe.RunningProbe.Answer;
import io.tradepost.probe.Sabotage;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IdempotencyIT {

    private static final String COUNT = "{\"counts\":[{\"by\":1}]}";
    private static RunningProbe probe;

    @BeforeAll
    static void start() {
        probe = RunningProbe.start("idempotency");
    }

    @AfterAll
    static void stop() {
        probe.close();
    }

    @Test
    void theSameKeyFiftyTimesAtOnceIsOneExecutionAndFiftyEqualAnswers() throws Exception {
        open("fifty");
        Callable<Answer> request = () -> count("fifty", COUNT, "key-fifty");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers =
                    threads.invokeAll(Stream.generate(() -> request).limit(50).toList());
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).isEqualTo(202);
                assertThat(answer.get().body()).isEqualTo("{\"version\":1}");
                assertThat(answer.get().header("etag")).isEqualTo("\"1\"");
            }
        }
        assertThat(eventsOf("fifty")).isEqualTo(2);
    }

    @Test
    void theStoredAnswerHasStatusLocationVersionAndBody() {
        Answer first = open("stored");
        Answer again = open("stored");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body()).isEqualTo("{\"tallyId\":\"stored\",\"label\":\"x\"}");
        assertThat(again.header("location")).isEqualTo("/api/tallies/stored");
        assertThat(again.header("etag")).isEqualTo("\"0\"");
        assertThat(again.header("content-type")).isEqualTo(first.header("content-type"));
        assertThat(eventsOf("stored")).isEqualTo(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        open("other");
        count("other", COUNT, "key-other");
        Answer reused = count("other", "{\"counts\":[{\"by\":2}]}", "key-other");
        assertThat(reused.status()).isEqualTo(422);
        assertThat(reused.header("content-type")).isEqualTo("application/problem+json");
        assertThat(reused.json().get("type").asString()).endsWith("/idempotency-key-reused");
        assertThat(eventsOf("other")).isEqualTo(2);
    }

    @Test
    void theSameKeyOnAnotherPathIsAnotherRequest() {
        open("path-a");
        open("path-b");
        assertThat(count("path-a", COUNT, "key-path").status()).isEqualTo(202);
        assertThat(count("path-b", COUNT, "key-path").status()).isEqualTo(202);
        assertThat(eventsOf("path-b")).isEqualTo(2);
    }

    @Test
    void aRefusedRequestLeavesNothingAndMayBeSentAgain() {
        open("refused");
        assertThat(count("refused", "{\"counts\":[{\"by\":3},{\"by\":-5}]}", "key-refused")
                        .status())
                .isEqualTo(422);
        assertThat(eventsOf("refused"))
                .as("the first count is rolled back, too")
                .isEqualTo(1);
        count("refused", "{\"counts\":[{\"by\":9}]}", null);
        assertThat(count("refused", "{\"counts\":[{\"by\":3},{\"by\":-5}]}", "key-refused")
                        .status())
                .isEqualTo(202);
    }

    @Test
    void aFailureInsideLeavesNothingAndMayBeSentAgain() {
        open("failed");
        probe.bean(Sabotage.class).whenProjecting(event -> {
            throw new IllegalStateException("secret of the inside");
        });
        Answer failed = count("failed", COUNT, "key-failed");
        probe.bean(Sabotage.class).end();
        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.body()).doesNotContain("secret").doesNotContain("Exception");
        assertThat(count("failed", COUNT, "key-failed").header("etag")).isEqualTo("\"1\"");
    }

    @Test
    void aKeyHasOneToTwoHundredAndFiftyFiveCharacters() {
        open("key");
        assertThat(count("key", COUNT, "k".repeat(255)).status()).isEqualTo(202);
        assertThat(count("key", COUNT, "k".repeat(256)).status()).isEqualTo(400);
        assertThat(count("key", COUNT, " ").json().get("type").asString()).endsWith("/idempotency-key-invalid");
    }

    @Test
    void aBodyWithoutLengthIsComparedToo() {
        open("chunked");
        for (int i = 0; i < 2; i++) {
            Answer answer = probe.post(
                    "/api/tallies/chunked/counts",
                    BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(COUNT.getBytes())),
                    "Idempotency-Key",
                    "key-chunked");
            assertThat(answer.header("etag")).isEqualTo("\"1\"");
        }
        assertThat(count("chunked", "{\"counts\":[{\"by\":2}]}", "key-chunked").status())
                .isEqualTo(422);
    }

    private static Answer open(String tally) {
        return probe.post(
                "/api/tallies", "{\"tallyId\":\"" + tally + "\",\"label\":\"x\"}", "Idempotency-Key", "open-" + tally);
    }

    private static Answer count(String tally, String body, String key) {
        String[] headers = key == null ? new String[0] : new String[] {"Idempotency-Key", key};
        return probe.post("/api/tallies/" + tally + "/counts", body, headers);
    }

    private static long eventsOf(String tally) {
        return probe.count("select count(*) from domain_event where aggregate_identifier = ?", tally);
    }
}
