package io.tradepost.starter.outbox;

import static io.tradepost.probe.Topic.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tradepost.asking.AskingService;
import io.tradepost.probe.RunningProbe;
import io.tradepost.probe.Topic;
import io.tradepost.probe.Wire;
import io.tradepost.probe.api.TallyCommand.CountOn;
import io.tradepost.probe.api.TallyEvent.TallyOpened;
import io.tradepost.starter.unit.Units;
import io.tradepost.testing.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OutboxIT {

    private static final String KAFKA = TestServers.kafka().bootstrapServers();
    private static final Topic ANSWERS = new Topic(KAFKA, "asking_source.events", 3);
    private static final Topic COMMANDS = new Topic(KAFKA, "probe.commands", 3);
    private static final Topic EVENTS = new Topic(KAFKA, "probe.events", 3);
    private static RunningProbe asking;

    @BeforeAll
    static void start() {
        ANSWERS.create();
        COMMANDS.create();
        EVENTS.create();
        asking = RunningProbe.start(
                AskingService::start,
                "asking",
                TestServers.database("asking"),
                KAFKA,
                "--tradepost.inbox.events[0]=asking_source",
                "--tradepost.inbox.attempts=1");
    }

    @AfterAll
    static void stop() {
        asking.close();
    }

    @Test
    void theCommandBusIsTheOutbox() {
        assertThat(asking.bean(CommandBus.class)).isInstanceOf(OutboxCommandBus.class);
    }

    @Test
    void aCommandGetsOutWithTheTransactionThatSentItAndSaysWhatItGoesBackTo() {
        var opened = Wire.event(ANSWERS.name(), new TallyOpened("asked-for", "x"), 0);
        String cause = new String(opened.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
        ANSWERS.send(List.of(opened));
        ConsumerRecord<String, byte[]> command = awaitCommands("asked-for", 1).getFirst();
        assertThat(new String(command.value(), StandardCharsets.UTF_8))
                .isEqualTo("{\"tallyId\":\"asked-for\",\"by\":1}");
        assertThat(header(command, "ce_type")).isEqualTo("probe.CountOn");
        assertThat(header(command, "ce_source")).isEqualTo("/tradepost/asking");
        assertThat(header(command, "ce_subject")).isEqualTo("asked-for");
        assertThat(header(command, "ce_correlationid")).isEqualTo("conversation-of-" + cause);
        assertThat(header(command, "ce_causationid")).isEqualTo(cause);
        assertThat(header(command, "ce_aggregatetype")).isEmpty();
        assertThat(asking.count("select count(*) from asked where tally_id = 'asked-for'"))
                .isEqualTo(1);
    }

    @Test
    void aCommandIsRolledBackWithTheTransactionThatSentIt() {
        ANSWERS.send(List.of(
                Wire.event(ANSWERS.name(), new TallyOpened("rolled-back", "poison"), 0),
                Wire.event(ANSWERS.name(), new TallyOpened("after-it", "x"), 0)));
        awaitCommands("after-it", 1);
        await().until(() -> asking.count("select count(*) from dead_letter") == 1);
        assertThat(asking.count("select count(*) from outbox_command where routing_key = 'rolled-back'"))
                .isZero();
        assertThat(asking.count("select count(*) from asked where tally_id = 'rolled-back'"))
                .isZero();
        assertThat(commands("rolled-back")).isEmpty();
    }

    @Test
    void aUnitThatFailsAfterwardsSendsNothing() {
        CommandGateway gateway = asking.bean(CommandGateway.class);
        assertThatThrownBy(() -> asking.bean(Units.class).run("failing", () -> {
                    gateway.sendAndWait(new CountOn("never", 1));
                    throw new IllegalStateException("later");
                }))
                .hasMessage("later");
        asking.bean(Units.class).run("sending", () -> {
            gateway.sendAndWait(new CountOn("twice", 1));
            gateway.sendAndWait(new CountOn("twice", 2));
        });
        assertThat(awaitCommands("twice", 2)).hasSize(2);
        assertThat(commands("never")).isEmpty();
    }

    @Test
    void anEventOfAServiceWithoutAnEventStoreSaysWhatItHappenedToAndWhen() {
        Instant at = Instant.parse("2011-03-01T09:30:00Z");
        asking.bean(Units.class)
                .run(
                        "telling",
                        () -> asking.bean(Outbox.class)
                                .event(
                                        new TallyOpened("told", "x"),
                                        "told",
                                        "Tally",
                                        7,
                                        at,
                                        Map.of("traceId", "a talk", "actor", "alice")));
        ConsumerRecord<String, byte[]> event = await().until(
                        () -> EVENTS.records().stream()
                                .filter(e -> "told".equals(e.key()))
                                .toList(),
                        told -> !told.isEmpty())
                .getFirst();
        assertThat(header(event, "ce_type")).isEqualTo("probe.TallyOpened");
        assertThat(header(event, "ce_aggregatetype")).isEqualTo("Tally");
        assertThat(header(event, "ce_sequence")).isEqualTo("7");
        assertThat(header(event, "ce_time")).isEqualTo("2011-03-01T09:30:00Z");
        assertThat(header(event, "ce_correlationid")).isEqualTo("a talk");
        assertThat(header(event, "ce_actor")).isEqualTo("alice");
    }

    private static List<ConsumerRecord<String, byte[]>> awaitCommands(String tally, int count) {
        return await().until(() -> commands(tally), commands -> commands.size() >= count);
    }

    private static List<ConsumerRecord<String, byte[]>> commands(String tally) {
        return COMMANDS.records().stream().filter(c -> c.key().equals(tally)).toList();
    }
}
