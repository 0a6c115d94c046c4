package io.tradepost.query.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StepsTest {

    private final Steps steps = new Steps();

    @Test
    void whoWaitsIsWokenByAStep() throws Exception {
        long before = steps.taken();
        CompletableFuture<Long> woken = CompletableFuture.supplyAsync(() -> await(before, Duration.ofMinutes(1)));
        steps.take();

        assertThat(woken.get(20, TimeUnit.SECONDS)).isEqualTo(before + 1);
    }

    @Test
    void aStepThatWasTakenMeanwhileIsNotWaitedFor() {
        long before = steps.taken();
        steps.take();

        assertThat(await(before, Duration.ofMinutes(1))).isEqualTo(before + 1);
    }

    @Test
    void nobodyWaitsForEver() {
        assertThat(await(steps.taken(), Duration.ofMillis(20))).isZero();
    }

    private long await(long than, Duration atMost) {
        try {
            steps.awaitMore(than, atMost);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return steps.taken();
    }
}
