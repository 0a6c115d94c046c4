package io.tradepost.starter.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.probe.RunningProbe;
import io.tradepost.probe.RunningProbe.Answer;
import io.tradepost.probe.Topic;
import io.tradepost.probe.Wire;
import io.tradepost.probe.api.TallyCommand.OpenTally;
import io.tradepost.testing.TestServers;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ActorIT {

    private static RunningProbe probe;

    @BeforeAll
    static void start() {
        probe = RunningProbe.start("actors", "--tradepost.inbox.commands=true");
    }

    @AfterAll
    static void stop() {
        probe.close();
    }

    @Test
    void aRequestSaysWhoItComesFrom() {
        open("named", "Tradepost-Actor", "Ann O'Nym, desk 4");
        assertThat(actorOf("named")).isEqualTo("Ann O'Nym, desk 4");
    }

    @Test
    void aRequestThatDoesNotSayComesFromTheApi() {
        open("unnamed");
        assertThat(actorOf("unnamed")).isEqualTo("api");
    }

    @Test
    void aCommandFromTheTopicComesFromAProcess() {
        Topic commands = new Topic(TestServers.kafka().bootstrapServers(), "actors.commands", 12).create();
        commands.send(List.of(Wire.command(commands.name(), new OpenTally("asked", "x"))));
        assertThat(actorOf("asked")).isEqualTo("sagas");
    }

    @Test
    void whatNobodyAskedForComesFromTheClock() {
        probe.bean(CommandGateway.class).sendAndWait(new OpenTally("due", "x"));
        assertThat(actorOf("due")).isEqualTo("clock");
    }

    @Test
    void anActorThatCannotBeMeantIsRefused() {
        for (String name : List.of(" ", "x".repeat(101), "tab\tbed")) {
            Answer refused = open("unmeant", "Tradepost-Actor", name);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("Tradepost-Actor");
        }
    }

    private static Answer open(String tally, String... headers) {
        return probe.post("/api/tallies", "{\"tallyId\":\"" + tally + "\",\"label\":\"x\"}", headers);
    }

    /** As its event says on the topic. */
    private static String actorOf(String tally) {
        Topic events = new Topic(TestServers.kafka().bootstrapServers(), "actors.events", 12);
        return await().until(
                        () -> events.records().stream()
                                .filter(message -> message.key().equals(tally))
                                .map(message -> Topic.header(message, "ce_actor"))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }
}
