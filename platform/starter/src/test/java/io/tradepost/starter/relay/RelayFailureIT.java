package io.tradepost.starter.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.starter.relay.Relay.Step;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RelayFailureIT {

    @ParameterizedTest
    @EnumSource
    void aFailureAtAnyStepLeavesNeitherGapNorRepeat(Step step) {
        try (RelayedTable table = new RelayedTable("relay_crash_" + step.name().toLowerCase(Locale.ROOT))) {
            Strike strike = new Strike(step, step == Step.LEADING ? 0 : 2, Strike::crash);
            table.append(6 * RelayedTable.BATCH);
            table.start(strike);
            await().until(strike::hasStruck);
            table.append(RelayedTable.BATCH / 2);
            table.assertRelayedExactlyOnce();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLeaderThatHangsAtAnyStepIsReplacedAndFenced(Step step) {
        try (RelayedTable table = new RelayedTable("relay_hang_" + step.name().toLowerCase(Locale.ROOT))) {
            CountDownLatch awake = new CountDownLatch(1);
            Strike zombie = new Strike(step, step == Step.LEADING ? 0 : 2, Strike.blockUntil(awake));
            table.append(6 * RelayedTable.BATCH);
            table.start(zombie);
            await().until(zombie::hasStruck);

            Strike successor = new Strike(Step.LEADING, Integer.MAX_VALUE, Strike::crash);
            table.start(successor);
            table.terminateLeadersSession();
            table.awaitDelivered(6 * RelayedTable.BATCH);
            int successorsCommits = successor.commits();
            assertThat(successorsCommits).isPositive();
            assertThat(table.meters().get("tradepost.relay.failing").gauge().value())
                    .isZero();

            int zombiesCommits = zombie.commits();
            awake.countDown();
            await().until(() ->
                    table.meters().get("tradepost.relay.failing").gauge().value() > 0);
            assertThat(zombie.commits()).as("commits of the fenced one").isEqualTo(zombiesCommits);
            table.append(RelayedTable.BATCH);
            table.assertRelayedExactlyOnce();
        }
    }
}
