package io.tradepost.starter.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.embedded.Database;
import io.tradepost.embedded.KafkaServer;
import io.tradepost.embedded.PostgresServer;
import io.tradepost.probe.OwnServers;
import io.tradepost.starter.relay.Relay.Step;
import io.tradepost.testing.TestServers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** {@code kill -9}, for real. */
class RelayCrashIT {

    @Test
    void aRelayThatIsKilledInMidStreamLeavesNeitherGapNorRepeat() throws Exception {
        try (RelayedTable table = new RelayedTable("relay_killed")) {
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> table.append(3_000));
            for (int kill = 1; kill <= 2; kill++) {
                Process relay = RelayProcess.start(table);
                try {
                    table.awaitDelivered(table.delivered().size() + 200);
                } finally {
                    relay.destroyForcibly().onExit().join();
                }
                assertThat(relay.exitValue()).isEqualTo(128 + 9);
            }
            table.start(step -> {});
            writing.join();
            table.assertRelayedExactlyOnce();
        }
    }

    @Test
    void goesOnWhenKafkaWasKilledAndIsBack() {
        KafkaServer kafka = OwnServers.kafka("relay-kafka");
        try (RelayedTable table =
                new RelayedTable("relay_kafka", TestServers.database("relay_kafka"), kafka.bootstrapServers())) {
            table.start(step -> {});
            table.append(500);
            table.awaitDelivered(100);
            kafka.kill();
            table.append(500);
            kafka = OwnServers.kafka("relay-kafka");
            table.append(500);
            table.assertRelayedExactlyOnce();
        } finally {
            kafka.close();
        }
    }

    @Test
    void goesOnWhenPostgresWasKilledAndIsBack() {
        PostgresServer postgres = OwnServers.postgres("relay-postgres");
        try (RelayedTable table = onItsOwn(postgres, "relay_postgres")) {
            table.start(step -> {});
            table.append(500);
            postgres.kill();
            postgres = OwnServers.postgres("relay-postgres");
            nextTransactionId(table);
            table.append(500);
            table.assertRelayedExactlyOnce();
        } finally {
            postgres.close();
        }
    }

    /** Ids of transactions that wrote nothing come again after a crash; the position must not be beyond them. */
    @Test
    void rowsOfTransactionIdsThatComeTwiceAreNotSkipped() throws Exception {
        PostgresServer postgres = OwnServers.postgres("relay-ids");
        try (RelayedTable table = onItsOwn(postgres, "relay_ids")) {
            CountDownLatch burnt = new CountDownLatch(1);
            Strike waiting = new Strike(Step.READ, 1, Strike.blockUntil(burnt));
            table.start(waiting);
            table.append(1);
            await().until(waiting::hasStruck);
            table.append(5);
            long before = nextTransactionId(table);
            suspendWalWriter(postgres);
            table.burnTransactionIds(200);
            burnt.countDown();
            table.awaitDelivered(6);
            postgres.kill();
            postgres = OwnServers.postgres("relay-ids");
            assertThat(nextTransactionId(table)).as("ids come again").isLessThan(before + 200);
            table.append(5);
            table.assertRelayedExactlyOnce();
        } finally {
            postgres.close();
        }
    }

    /** Without it nothing but a commit brings the log to disk. */
    private static void suspendWalWriter(PostgresServer postgres) throws Exception {
        String suspend = "kill -STOP $(pgrep -P %d -f walwriter)".formatted(postgres.pid());
        assertThat(new ProcessBuilder("sh", "-c", suspend).start().waitFor()).isZero();
    }

    private static RelayedTable onItsOwn(PostgresServer postgres, String context) {
        Database database = postgres.database(context);
        return new RelayedTable(context, database, TestServers.kafka().bootstrapServers());
    }

    /** Of the first new connection that a restarted server gives. */
    private static long nextTransactionId(RelayedTable table) {
        return await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(
                        () -> table.jdbc()
                                .queryForObject(
                                        "select pg_snapshot_xmax(pg_current_snapshot())::text::bigint", Long.class),
                        next -> true);
    }
}
