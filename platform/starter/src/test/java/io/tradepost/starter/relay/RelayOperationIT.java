package io.tradepost.starter.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.embedded.PostgresServer;
import io.tradepost.probe.OwnServers;
import io.tradepost.starter.relay.Relay.Step;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class RelayOperationIT {

    @Test
    void oneOfTwoLeadsAndTheOtherFollowsWhenItStops() {
        try (RelayedTable table = new RelayedTable("relay_two")) {
            Strike first = watch();
            Strike second = watch();
            Relay leader = table.start(first);
            await().until(first::hasStruck);
            table.start(second);
            table.append(200);
            table.assertRelayedExactlyOnce();
            assertThat(second.hasStruck()).as("the second leads").isFalse();

            leader.stop();
            table.append(200);
            table.assertRelayedExactlyOnce();
            assertThat(second.commits()).isPositive();
        }
    }

    @Test
    void whatWasThereWhenItWasAskedToStopStillGetsOut() {
        try (RelayedTable table = new RelayedTable("relay_stopping")) {
            for (int round = 1; round <= 10; round++) {
                Strike leading = watch();
                Relay relay = table.start(leading);
                await().until(() -> leading.stepsSince().contains(Step.READ));
                table.append(7);
                relay.stop();
                table.awaitDelivered(7 * round); // Kafka shows a transaction a moment after its commit
            }
        }
    }

    @Test
    void refusesToStartOverWhenItsPositionIsLost() throws Exception {
        try (RelayedTable table = new RelayedTable("relay_lost")) {
            Relay relay = table.start(watch());
            table.append(100);
            table.assertRelayedExactlyOnce();
            relay.stop();
            try (Admin admin =
                    Admin.create(Map.of("bootstrap.servers", table.topic().kafka()))) {
                admin.deleteConsumerGroups(List.of(relay.name())).all().get();
            }
            assertRefuses(table);
        }
    }

    @Test
    void refusesADatabaseThatIsOlderThanItsPosition() throws Exception {
        PostgresServer fresh = OwnServers.postgres("relay-old");
        try (RelayedTable table = new RelayedTable("relay_old");
                RelayedTable older = new RelayedTable(
                        "relay_old", fresh.database("relay_old"), table.topic().kafka())) {
            table.burnTransactionIds(5_000);
            table.append(100);
            Relay relay = table.start(watch());
            table.assertRelayedExactlyOnce();
            relay.stop();
            older.append(10);
            assertRefuses(older);
        } finally {
            fresh.close();
        }
    }

    @Test
    void onlyWhatIsOnItsTopicLeavesATableThatIsEmptied() throws Exception {
        try (RelayedTable table = new RelayedTable("relay_emptied");
                Connection relaying = table.connection();
                Connection late = table.connection()) {
            OutboxTable emptied = OutboxTable.emptied("domain_event", row -> new ProducerRecord<>("any", new byte[0]));
            table.append(10);
            OutboxTable.Batch all = emptied.read(relaying, Position.START, 100);
            late.setAutoCommit(false);
            RelayedTable.insertNext(late, "late");
            table.append(5);
            emptied.forget(relaying, all.after(), 100);
            late.commit();
            assertThat(all.records()).hasSize(10);
            assertThat(table.appended()).hasSize(6).contains("late/0");
        }
    }

    @Test
    void relaysFiftyThousandRows() {
        try (RelayedTable table = new RelayedTable("relay_throughput")) {
            int rows = 50_000;
            table.jdbc().update("""
                    insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, payload_type,
                                              payload, meta_data, time_stamp)
                    select 'a' || i %% 1000 || '/' || i / 1000, 'a' || i %% 1000, i / 1000, 'A', 'A',
                           convert_to(repeat('x', 300), 'UTF8'), '', '' from generate_series(0, %d - 1) as i
                    """.formatted(rows));
            table.start(2_000, step -> {});
            await().pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> table.meters()
                                    .get("tradepost.relay.messages")
                                    .counter()
                                    .count()
                            == rows);
            table.assertRelayedExactlyOnce();
        }
    }

    private static void assertRefuses(RelayedTable table) {
        Strike refused = watch();
        table.start(refused);
        await().until(() -> refused.stepsSince().contains(Step.LEADING));
        assertThat(refused.stepsSince()).containsOnly(Step.LEADING);
        assertThat(table.delivered()).hasSize(100);
    }

    /** Strikes when it leads, and does no harm. */
    private static Strike watch() {
        return new Strike(Step.LEADING, 0, () -> {});
    }
}
