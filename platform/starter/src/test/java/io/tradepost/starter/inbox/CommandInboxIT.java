package io.tradepost.starter.inbox;

import static io.tradepost.probe.Topic.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.probe.RunningProbe;
import io.tradepost.probe.Topic;
import io.tradepost.probe.Wire;
import io.tradepost.probe.api.TallyCommand.CountOn;
import io.tradepost.probe.api.TallyCommand.OpenTally;
import io.tradepost.testing.TestServers;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CommandInboxIT {

    private static final String KAFKA = TestServers.kafka().bootstrapServers();
    private static final Topic COMMANDS = new Topic(KAFKA, "asked.commands", 3);
    private static final Topic EVENTS = new Topic(KAFKA, "asked.events", 3);
    private static RunningProbe probe;

    @BeforeAll
    static void start() {
        COMMANDS.create();
        EVENTS.create();
        probe = RunningProbe.start("asked", "--tradepost.inbox.commands=true", "--tradepost.inbox.backoff=1ms");
    }

    @AfterAll
    static void stop() {
        probe.close();
    }

    @Test
    void aCommandsEventsGetOutWithWhatTheyGoBackTo() {
        COMMANDS.send(List.of(
                Wire.message(
                        COMMANDS.name(),
                        "traced",
                        "c1",
                        "probe.OpenTally",
                        "{\"tallyId\":\"traced\",\"label\":\"x\",\"addedByALaterVersion\":1}"),
                Wire.message(COMMANDS.name(), "traced", "c2", "probe.CountOn", "{\"tallyId\":\"traced\",\"by\":2}")));
        List<ConsumerRecord<String, byte[]>> events = awaitEvents("traced", 2);
        ConsumerRecord<String, byte[]> counted = events.get(1);
        assertThat(new String(counted.value(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("{\"tallyId\":\"traced\",\"by\":2,\"total\":2}");
        assertThat(counted.key()).isEqualTo("traced");
        assertThat(header(counted, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(counted, "ce_id")).hasSize(36);
        assertThat(header(counted, "ce_type")).isEqualTo("probe.TallyCounted");
        assertThat(header(counted, "ce_source")).isEqualTo("/tradepost/asked");
        assertThat(header(counted, "ce_subject")).isEqualTo("traced");
        assertThat(header(counted, "ce_aggregatetype")).isEqualTo("Tally");
        assertThat(header(counted, "ce_sequence")).isEqualTo("1");
        assertThat(header(counted, "ce_correlationid")).isEqualTo("conversation-of-c2");
        assertThat(header(counted, "ce_causationid")).isEqualTo("c2");
        assertThat(header(counted, "ce_traceparent")).isEqualTo(Wire.TRACE);
        assertThat(header(counted, "content-type")).isEqualTo("application/json");
    }

    @Test
    void aBatchOfCommandsIsOneTransaction() {
        List<ProducerRecord<String, byte[]>> commands = new ArrayList<>();
        commands.add(Wire.command(COMMANDS.name(), new OpenTally("batch", "x")));
        for (int i = 0; i < 100; i++) {
            commands.add(Wire.command(COMMANDS.name(), new CountOn("batch", 1)));
        }
        COMMANDS.send(commands);
        await().untilAsserted(() -> assertThat(totals("batch")).containsExactly(100L));
        assertThat(probe.count("select count(distinct xid) from domain_event where aggregate_identifier = 'batch'"))
                .isLessThan(10);
    }

    @Test
    void whatIsNoCommandOfThisContextOrCannotBeObeyedIsParked() {
        COMMANDS.send(List.of(
                Wire.message(COMMANDS.name(), "stranger", "c3", "probe.BurnTally", "{}"),
                Wire.command(COMMANDS.name(), new OpenTally("debtor", "x")),
                Wire.command(COMMANDS.name(), new CountOn("debtor", -1)),
                Wire.command(COMMANDS.name(), new CountOn("debtor", 5)),
                Wire.command(COMMANDS.name(), new OpenTally("fine", "x"))));
        await().untilAsserted(() -> assertThat(totals("fine")).containsExactly(0L));
        await().untilAsserted(() -> assertThat(probe.jdbc()
                        .sql("select message_key || ': ' || cause from dead_letter order by message_key, id")
                        .query(String.class)
                        .list())
                .satisfiesExactly(
                        refused -> assertThat(refused).startsWith("debtor: ").contains("only 0 are counted"),
                        behind -> assertThat(behind).isEqualTo("debtor: waits behind an earlier message of its key"),
                        unknown -> assertThat(unknown).startsWith("stranger: ").contains("probe.BurnTally")));
        assertThat(totals("debtor")).containsExactly(0L);
    }

    private static List<Long> totals(String tally) {
        return probe.jdbc()
                .sql("select total from tally where tally_id = ?")
                .param(tally)
                .query(Long.class)
                .list();
    }

    private static List<ConsumerRecord<String, byte[]>> awaitEvents(String tally, int count) {
        return await().until(
                        () -> EVENTS.records().stream()
                                .filter(e -> e.key().equals(tally))
                                .toList(),
                        events -> events.size() >= count);
    }
}
