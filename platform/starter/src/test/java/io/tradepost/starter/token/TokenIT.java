package io.tradepost.starter.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.probe.RunningProbe;
import io.tradepost.probe.RunningProbe.Answer;
import io.tradepost.probe.Sabotage;
import io.tradepost.starter.token.Token.Entry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TokenIT {

    private static RunningProbe probe;

    @BeforeAll
    static void start() {
        probe = RunningProbe.start("tokens");
    }

    @AfterAll
    static void stop() {
        probe.close();
    }

    @Test
    void anAnswerTellsTheEventThatItsCommandLedTo() {
        assertThat(entry(open("told"))).isEqualTo(new Entry("tokens", "told", 0));
        assertThat(entry(count("told", "{\"by\":1},{\"by\":2}"))).isEqualTo(new Entry("tokens", "told", 2));
    }

    @Test
    void aRepeatThatChangesNothingTellsThePresentVersion() {
        open("repeat");
        count("repeat", "{\"by\":1}");
        assertThat(entry(open("repeat"))).isEqualTo(new Entry("tokens", "repeat", 1));
    }

    @Test
    void aReplayCarriesTheTokenOfTheFirstAnswer() {
        open("replay");
        Answer first = count("replay", "{\"by\":1}", "Idempotency-Key", "r1");
        count("replay", "{\"by\":1}");
        Answer replay = count("replay", "{\"by\":1}", "Idempotency-Key", "r1");
        assertThat(entry(first)).isEqualTo(new Entry("tokens", "replay", 1));
        assertThat(replay.header("tradepost-token")).isEqualTo(first.header("tradepost-token"));
    }

    @Test
    void aRefusalCarriesNoneThoughAnEarlierCommandOfItWasCarriedOut() {
        open("refused");
        for (String[] headers : new String[][] {{}, {"Idempotency-Key", "refused"}}) {
            Answer refused = count("refused", "{\"by\":1},{\"by\":-100}", headers);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.headers()).doesNotContainKey("tradepost-token");
        }
    }

    @Test
    void aFailureInsideCarriesNone() {
        open("failed");
        probe.bean(Sabotage.class).whenProjecting(event -> {
            throw new IllegalStateException("no room in the view");
        });
        Answer failed = count("failed", "{\"by\":1}");
        Answer failedWithKey = count("failed", "{\"by\":1}", "Idempotency-Key", "failed");
        probe.bean(Sabotage.class).end();
        assertThat(failed.status()).isEqualTo(failedWithKey.status()).isEqualTo(500);
        assertThat(failed.headers()).doesNotContainKey("tradepost-token");
        assertThat(failedWithKey.headers()).doesNotContainKey("tradepost-token");
    }

    @Test
    void anAnswerThatBreaksOffWhileItIsWrittenCarriesNone() {
        Answer broken = probe.post("/api/tallies/broken-answers", "{\"tallyId\":\"broken\",\"label\":\"x\"}");
        assertThat(broken.status()).isEqualTo(500);
        assertThat(broken.headers()).doesNotContainKey("tradepost-token");
    }

    @Test
    void aReadCarriesNone() {
        open("read");
        assertThat(probe.get("/api/tallies/read").headers()).doesNotContainKey("tradepost-token");
    }

    private static Answer open(String tally) {
        return probe.post("/api/tallies", "{\"tallyId\":\"" + tally + "\",\"label\":\"x\"}");
    }

    private static Answer count(String tally, String counts, String... headers) {
        return probe.post("/api/tallies/" + tally + "/counts", "{\"counts\":[" + counts + "]}", headers);
    }

    private static Entry entry(Answer answer) {
        assertThat(answer.status()).isBetween(200, 299);
        Token token = Token.of(answer.header("tradepost-token"));
        assertThat(token.entries()).hasSize(1);
        return token.entries().getFirst();
    }
}
