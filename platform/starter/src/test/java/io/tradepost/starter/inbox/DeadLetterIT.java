package io.tradepost.starter.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.probe.RunningProbe;
import io.tradepost.probe.Sabotage;
import io.tradepost.probe.Topic;
import io.tradepost.probe.Wire;
import io.tradepost.probe.api.TallyEvent.TallyCounted;
import io.tradepost.testing.TestServers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeadLetterIT {

    private static int contexts;

    private RunningProbe probe;
    private Topic source;

    @BeforeEach
    void start() {
        String context = "letters" + contexts++;
        source = new Topic(TestServers.kafka().bootstrapServers(), context + "_source.events", 3);
        probe = RunningProbe.start(
                context,
                "--tradepost.inbox.events[0]=" + context + "_source",
                "--tradepost.inbox.attempts=2",
                "--tradepost.inbox.backoff=1ms");
        source.create();
    }

    @AfterEach
    void stop() {
        probe.close();
    }

    @Test
    void aPoisonMessageIsParkedWithItsSequenceWhileOtherKeysGoOn() {
        failAt("bad", 3);
        send("bad", 0, 10);
        send("good", 0, 10);
        awaitVersions("good", 10);
        awaitLetters(7);
        assertThat(versions("bad")).containsExactly(0L, 1L, 2L);
        JsonNode first = letters().get(0);
        assertThat(first.get("key").asString()).isEqualTo("bad");
        assertThat(first.get("type").asString()).isEqualTo("probe.TallyCounted");
        assertThat(first.get("cause").asString()).contains("poison");
        assertThat(first.get("payload").asString()).contains("\"total\":3");
        assertThat(first.get("attempts").asInt()).isEqualTo(2);
        assertThat(letters().get(1).get("attempts").asInt()).isZero();
    }

    @Test
    void aRetryHandlesTheWholeSequenceInOrderAndWhatComesLaterFollows() {
        failAt("bad", 3);
        send("bad", 0, 10);
        awaitLetters(7);
        RunningProbe.Answer again = retry(2);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.json().get("type").asString()).endsWith("/dead-letter-failed-again");
        assertThat(letters().get(0).get("attempts").asInt()).isEqualTo(3);

        probe.bean(Sabotage.class).end();
        assertThat(retry(4).json().get("handled").asInt()).isEqualTo(7);
        send("bad", 10, 12);
        awaitVersions("bad", 12);
        assertThat(letters()).isEmpty();
    }

    @Test
    void aMessageThatArrivesDuringARetryIsNotLeftBehind() throws Exception {
        failAt("bad", 0);
        send("bad", 0, 1);
        awaitLetters(1);
        CountDownLatch retrying = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        probe.bean(Sabotage.class).whenReplicating(event -> {
            retrying.countDown();
            awaitQuietly(goOn);
        });
        CompletableFuture<RunningProbe.Answer> retry = CompletableFuture.supplyAsync(() -> retry(0));
        retrying.await();
        send("bad", 1, 2);
        await().until(() ->
                probe.count("select count(*) from pg_locks where locktype = 'advisory' and not granted") == 1);
        goOn.countDown();
        assertThat(retry.join().status()).isEqualTo(200);
        awaitVersions("bad", 2);
        assertThat(letters()).isEmpty();
    }

    @Test
    void droppingALetterLetsTheOthersBeTriedAgain() {
        failAt("bad", 3);
        send("bad", 0, 6);
        awaitLetters(3);
        long id = letters().get(0).get("id").asLong();
        assertThat(probe.delete("/internal/dead-letters/" + id).status()).isEqualTo(204);
        assertThat(probe.delete("/internal/dead-letters/" + id).status()).isEqualTo(404);
        assertThat(retry(0).json().get("handled").asInt()).isEqualTo(2);
        assertThat(versions("bad")).containsExactly(0L, 1L, 2L, 4L, 5L);
    }

    @Test
    void whatIsNoMessageIsParkedAndBlocksNobody() {
        byte[] noUtf8 = {(byte) 0xc3, 0, 0x28};
        ProducerRecord<String, byte[]> nulInside = new ProducerRecord<>(source.name(), "nul\0key", noUtf8);
        nulInside.headers().add("nul\0name", noUtf8).add("nothing", null);
        source.send(List.of(
                new ProducerRecord<>(source.name(), null, noUtf8),
                new ProducerRecord<>(source.name(), "k".repeat(3_000), null),
                nulInside,
                Wire.message(source.name(), "no-json", "m1", "probe.TallyCounted", "{\"tallyId\":"),
                Wire.message(source.name(), "unknown", "m2", "probe.TallyLost", "{}"),
                Wire.message(
                        source.name(),
                        "newer",
                        "m3",
                        "probe.TallyCounted",
                        "{\"tallyId\":\"newer\",\"by\":1,\"total\":1,\"addedLater\":{}}")));
        send("good", 0, 3);
        awaitVersions("good", 3);
        awaitVersions("newer", 1);
        awaitLetters(4);
        assertThat(letters()).extracting(letter -> letter.get("key").asString()).doesNotContain("unknown");
    }

    @Test
    void aLetterThatIsNotThereIsNotFound() {
        assertThat(probe.post("/internal/dead-letters/99/retry", "").status()).isEqualTo(404);
    }

    private void failAt(String tally, long total) {
        probe.bean(Sabotage.class).whenReplicating(event -> {
            if (event instanceof TallyCounted counted && counted.tallyId().equals(tally) && counted.total() == total) {
                throw new IllegalStateException("poison");
            }
        });
    }

    private void send(String tally, int from, int to) {
        source.send(LongStream.range(from, to)
                .mapToObj(version -> Wire.event(source.name(), new TallyCounted(tally, 1, version), version))
                .toList());
    }

    private RunningProbe.Answer retry(int index) {
        return probe.post("/internal/dead-letters/" + letters().get(index).get("id") + "/retry", "");
    }

    private JsonNode letters() {
        return probe.get("/internal/dead-letters").json();
    }

    private List<Long> versions(String tally) {
        return probe.jdbc()
                .sql("select version from replica_log where tally_id = ? order by id")
                .param(tally)
                .query(Long.class)
                .list();
    }

    private void awaitVersions(String tally, long count) {
        List<Long> all = LongStream.range(0, count).boxed().toList();
        await().untilAsserted(() -> assertThat(versions(tally)).isEqualTo(all));
    }

    private void awaitLetters(int count) {
        await().untilAsserted(() -> assertThat(letters()).hasSize(count));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
