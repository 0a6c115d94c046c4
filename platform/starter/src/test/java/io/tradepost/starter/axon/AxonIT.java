package io.tradepost.starter.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradepost.kernel.Refusal;
import io.tradepost.probe.RunningProbe;
import io.tradepost.probe.Sabotage;
import io.tradepost.probe.api.TallyCommand.CountOn;
import io.tradepost.probe.api.TallyCommand.OpenTally;
import io.tradepost.starter.unit.Units;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.SubscribingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AxonIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static RunningProbe probe;

    @BeforeAll
    static void start() {
        probe = RunningProbe.start("axon");
    }

    @AfterAll
    static void stop() {
        probe.close();
    }

    @AfterEach
    void endSabotage() {
        probe.bean(Sabotage.class).end();
    }

    @Test
    void axonUsesSpringsTransactions() {
        assertThat(probe.bean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
        assertThat(probe.bean(EventStorageEngine.class)).isInstanceOf(JdbcEventStorageEngine.class);
    }

    @Test
    void everyProcessorSubscribes() {
        Map<String, EventProcessor> processors =
                probe.bean(EventProcessingConfiguration.class).eventProcessors();
        assertThat(processors).containsOnlyKeys("tallies", "replicas");
        assertThat(processors.values()).allSatisfy(p -> assertThat(p).isInstanceOf(SubscribingEventProcessor.class));
    }

    @Test
    void eventsAreStoredAsJsonInBytes() {
        send(new OpenTally("json", "a label"));
        Map<String, Object> row = probe.jdbc()
                .sql(
                        "select *, pg_typeof(payload)::text as column_type from domain_event where aggregate_identifier = 'json'")
                .query()
                .singleRow();
        assertThat(row.get("column_type")).isEqualTo("bytea");
        assertThat(JSON.readTree((byte[]) row.get("payload")))
                .isEqualTo(JSON.readTree("{\"tallyId\":\"json\",\"label\":\"a label\"}"));
        assertThat(JSON.readTree((byte[]) row.get("meta_data")).has("traceId")).isTrue();
    }

    @Test
    void theViewIsWrittenInTheTransactionOfTheEvent() {
        send(new OpenTally("view", "x"));
        send(new CountOn("view", 4));
        assertThat(probe.get("/api/tallies/view").json()).isEqualTo(JSON.readTree("{\"total\":4,\"version\":1}"));
    }

    @Test
    void aThrowingProjectionRollsTheCommandBack() {
        send(new OpenTally("thrown", "x"));
        probe.bean(Sabotage.class).whenProjecting(event -> {
            throw new IllegalStateException("no room in the view");
        });
        assertThatThrownBy(() -> send(new CountOn("thrown", 1))).hasStackTraceContaining("no room in the view");
        assertUntouched("thrown");
        probe.bean(Sabotage.class).end();
        assertThat(send(new CountOn("thrown", 2)))
                .as("version of a clean aggregate")
                .isEqualTo(1);
        assertThat(totalOf("thrown")).isEqualTo(2);
    }

    @Test
    void anErrorInAProjectionRollsTheCommandBackAndLeaksNoConnection() {
        send(new OpenTally("error", "x"));
        probe.bean(Sabotage.class).whenProjecting(event -> {
            throw new StackOverflowError();
        });
        for (int more = 0; more < 25; more++) {
            assertThatThrownBy(() -> send(new CountOn("error", 1))).hasRootCauseInstanceOf(StackOverflowError.class);
        }
        probe.bean(Sabotage.class).end();
        assertUntouched("error");
        send(new CountOn("error", 2));
        assertThat(totalOf("error")).isEqualTo(2);
    }

    @Test
    void aUnitThatFailsAfterItsCommandsLeavesNeitherEventsNorAChangedAggregate() {
        send(new OpenTally("unit", "x"));
        Units units = probe.bean(Units.class);
        assertThatThrownBy(() -> units.call("fails at its end", () -> {
                    send(new CountOn("unit", 5));
                    send(new OpenTally("unit-new", "x"));
                    throw new java.io.IOException("at the end");
                }))
                .isInstanceOf(java.io.IOException.class);
        assertUntouched("unit");
        assertThat(probe.bean(Cache.class).containsKey("unit-new")).isFalse();
        assertThatThrownBy(() -> send(new CountOn("unit", -1))).hasMessageContaining("only 0 are counted");
        assertThat(send(new CountOn("unit", 7))).isEqualTo(1);
    }

    @Test
    void whoIsRefusedBeforeAnythingWasAppliedDoesNotSpoilTheUnitOfAll() {
        send(new OpenTally("early", "x"));
        probe.bean(Units.class).run("one is refused", () -> {
            send(new CountOn("early", 3));
            assertThatThrownBy(() -> send(new CountOn("early", -4))).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> send(new OpenTally("never", ""))).isInstanceOf(Refusal.class);
            send(new CountOn("early", 2));
        });
        assertThat(totalOf("early")).isEqualTo(5);
        assertThat(probe.count("select count(*) from domain_event where aggregate_identifier = 'never'"))
                .isZero();
        assertThat(send(new OpenTally("never", "at last"))).isZero();
    }

    @Test
    void whoIsRefusedAfterSomethingWasAppliedLeavesNothingOfItInTheUnitOfAll() {
        send(new OpenTally("late", "x"));
        probe.bean(Units.class).run("one is refused late", () -> {
            send(new CountOn("late", 3));
            assertThatThrownBy(() -> send(new CountOn("late", CountOn.TOO_MANY)))
                    .isInstanceOf(Refusal.class);
            send(new CountOn("late", 2));
        });
        assertThat(totalOf("late")).isEqualTo(5);
        assertThat(send(new CountOn("late", 1))).isEqualTo(3);
    }

    @Test
    void oneUnitTakesManyCommandsAsOneTransaction() {
        probe.bean(Units.class).run("many", () -> {
            send(new OpenTally("many", "x"));
            for (int i = 0; i < 10; i++) {
                send(new CountOn("many", 1));
            }
        });
        assertThat(totalOf("many")).isEqualTo(10);
        assertThat(probe.count("select count(distinct xid) from domain_event where aggregate_identifier = 'many'"))
                .isEqualTo(1);
    }

    @Test
    void theEventsOfAUnitAreNumberedInTheirOrder() {
        probe.bean(Units.class).run("in order", () -> {
            send(new OpenTally("order-1", "x"));
            send(new OpenTally("order-2", "x"));
            for (int i = 0; i < 1000; i++) {
                send(new CountOn("order-" + (1 + i % 2), 1));
            }
        });
        assertThat(probe.jdbc()
                        .sql("select aggregate_identifier || ':' || sequence_number from domain_event"
                                + " where aggregate_identifier like 'order-_' order by global_index")
                        .query(String.class)
                        .list())
                .isEqualTo(IntStream.rangeClosed(0, 500)
                        .boxed()
                        .flatMap(i -> Stream.of("order-1:" + i, "order-2:" + i))
                        .toList());
    }

    @Test
    void aUnitThatRollsBackLeavesNoSnapshot() {
        send(new OpenTally("short", "x"));
        assertThatThrownBy(() -> probe.bean(Units.class).run("fails at its end", () -> {
                    for (int i = 0; i < 600; i++) {
                        send(new CountOn("short", 1));
                    }
                    throw new IllegalStateException("at the end");
                }))
                .hasMessage("at the end");
        assertThat(probe.count("select count(*) from snapshot where aggregate_identifier = 'short'"))
                .isZero();
        assertUntouched("short");
    }

    @Test
    void aLongLifeIsShortenedByASnapshot() {
        send(new OpenTally("long", "x"));
        probe.bean(Units.class).run("count", () -> {
            for (int i = 0; i < 600; i++) {
                send(new CountOn("long", 1));
            }
        });
        assertThat(probe.count("select sequence_number from snapshot where aggregate_identifier = 'long'"))
                .as("as it was when its unit committed")
                .isEqualTo(600);
        send(new CountOn("long", 1));
        byte[] snapshot = probe.jdbc()
                .sql("select payload from snapshot where aggregate_identifier = 'long'")
                .query(byte[].class)
                .single();
        assertThat(JSON.readTree(snapshot).get("total").asLong()).isPositive();

        probe.bean(Cache.class).removeAll();
        probe.jdbc()
                .sql("delete from domain_event e using snapshot s where e.aggregate_identifier = 'long'"
                        + " and s.aggregate_identifier = 'long' and e.sequence_number < s.sequence_number")
                .update();
        send(new CountOn("long", 1));
        assertThat(totalOf("long")).isEqualTo(602);
    }

    @Test
    void anAggregateThatAnotherInstanceChangedIsReadAnew() {
        send(new OpenTally("shared", "x"));
        try (RunningProbe other = RunningProbe.start("axon")) {
            other.bean(CommandGateway.class).sendAndWait(new CountOn("shared", 5));
        }
        assertThat(send(new CountOn("shared", -5))).isEqualTo(2);
        assertThat(totalOf("shared")).isZero();
    }

    private static long send(Object command) {
        return probe.bean(CommandGateway.class).<Long>sendAndWait(command);
    }

    private static void assertUntouched(String tally) {
        assertThat(probe.count("select count(*) from domain_event where aggregate_identifier = ?", tally))
                .isEqualTo(1);
        assertThat(totalOf(tally)).isZero();
    }

    private static long totalOf(String tally) {
        return probe.count("select total from tally where tally_id = ?", tally);
    }
}
