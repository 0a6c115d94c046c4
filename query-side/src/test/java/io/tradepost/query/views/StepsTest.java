package io.tradepost.query.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StepsTest {

    private static final Set<String> VIEWS = Set.of("orders", "payments");

    private final Steps steps = new Steps();

    @Test
    void whoWaitsIsWokenByAStep() throws Exception {
        long before = steps.taken(VIEWS);
        CompletableFuture<Long> woken = CompletableFuture.supplyAsync(() -> await(before, Duration.ofMinutes(1)));
        steps.take("orders");

        assertThat(woken.get(20, TimeUnit.SECONDS)).isEqualTo(before + 1);
    }

    @Test
    void aStepThatWasTakenMeanwhileIsNotWaitedFor() {
        long before = steps.taken(VIEWS);
        steps.take("orders");

        assertThat(await(before, Duration.ofMinutes(1))).isEqualTo(before + 1);
    }

    @Test
    void anotherViewsStepWakesNobody() {
        steps.take("activity");

        assertThat(await(0, Duration.ofMillis(20))).isZero();
    }

    @Test
    void nobodyWaitsForEver() {
        assertThat(await(steps.taken(VIEWS), Duration.ofMillis(20))).isZero();
    }

    private long await(long than, Duration atMost) {
        try {
            steps.awaitMore(VIEWS, than, atMost);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return steps.taken(VIEWS);
    }
}
