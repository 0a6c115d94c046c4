package io.tradepost.starter.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import io.tradepost.embedded.KafkaServer;
import io.tradepost.probe.OwnServers;
import io.tradepost.probe.ProbeService;
import io.tradepost.probe.RunningProbe;
import io.tradepost.probe.RunningProbe.Answer;
import io.tradepost.probe.Sabotage;
import io.tradepost.probe.Topic;
import io.tradepost.testing.TestServers;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;

class ServiceLifeIT {

    private static final String TALLY = "{\"tallyId\":\"%s\",\"label\":\"x\"}";

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    /** To be called when the service has started, which sets logging up anew. */
    private void listen() {
        logged.start();
        root().addAppender(logged);
    }

    @AfterEach
    void listenNoMore() {
        root().detachAppender(logged);
    }

    @Test
    void theWebStopsFirstThenWhatTakesMessagesInThenWhatSendsThem() {
        try (RunningProbe probe = RunningProbe.start("life_phases")) {
            List<Class<?>> order = probe.context().getBeansOfType(SmartLifecycle.class).values().stream()
                    .filter(bean -> bean instanceof Worker || bean instanceof WebServerGracefulShutdownLifecycle)
                    .sorted(Comparator.comparing(SmartLifecycle::getPhase).reversed())
                    .<Class<?>>map(Object::getClass)
                    .toList();
            assertThat(order)
                    .extracting(Class::getSimpleName)
                    .containsExactly("WebServerGracefulShutdownLifecycle", "Inbox", "Inbox", "Relay");
        }
    }

    @Test
    void aRequestThatIsBeingAnsweredIsFinishedAndItsEventGetsOut() throws Exception {
        RunningProbe probe = RunningProbe.start("life_stop", "--tradepost.inbox.events[0]=life_source");
        listen();
        CountDownLatch handling = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        probe.bean(Sabotage.class).whenProjecting(event -> {
            handling.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        CompletableFuture<Answer> answer =
                CompletableFuture.supplyAsync(() -> probe.post("/api/tallies", TALLY.formatted("last")));
        handling.await();
        CountDownLatch closing = new CountDownLatch(1);
        probe.context().addApplicationListener((ContextClosedEvent event) -> closing.countDown());
        CompletableFuture<Void> stopping = CompletableFuture.runAsync(probe.context()::close);
        closing.await();
        goOn.countDown();
        assertThat(answer.join().status()).isEqualTo(201);
        stopping.join();
        Topic events = new Topic(TestServers.kafka().bootstrapServers(), "life_stop.events", 12);
        await().untilAsserted(() -> assertThat(events.records())
                .extracting(message -> message.key())
                .containsExactly("last"));
        assertNothingToWorryAbout();
    }

    @Test
    void stopsWithinSecondsInQuiet() {
        RunningProbe probe = RunningProbe.start(
                "life_quiet", "--tradepost.inbox.events[0]=life_source", "--tradepost.inbox.commands=true");
        probe.post("/api/tallies", TALLY.formatted("t"));
        awaitRelayed(probe, 1);
        listen();
        long begin = System.nanoTime();
        probe.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
        assertNothingToWorryAbout();
    }

    @Test
    void startsAndStopsWithoutKafkaAndCatchesUpWhenItComes() {
        KafkaServer kafka = OwnServers.kafka("life-kafka");
        kafka.kill();
        try (RunningProbe probe = RunningProbe.start(
                ProbeService::start,
                "life_kafka",
                TestServers.database("life_kafka"),
                kafka.bootstrapServers(),
                "--tradepost.inbox.events[0]=life_source")) {
            assertThat(probe.post("/api/tallies", TALLY.formatted("t")).status())
                    .isEqualTo(201);
            kafka = OwnServers.kafka("life-kafka");
            awaitRelayed(probe, 1);
            kafka.kill();
            long begin = System.nanoTime();
            probe.context().close();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
        } finally {
            kafka.close();
        }
    }

    @Test
    void tellsHowItIsDoing() {
        try (RunningProbe probe = RunningProbe.start(
                "life_metrics", "--tradepost.inbox.events[0]=life_source", "--tradepost.inbox.commands=true")) {
            probe.post("/api/tallies", TALLY.formatted("t"));
            awaitRelayed(probe, 1);
            assertThat(probe.get("/actuator/health").json().get("status").asString())
                    .isEqualTo("UP");
            assertThat(probe.get("/actuator/health/readiness").status()).isEqualTo(200);
            assertThat(probe.get("/actuator/metrics").body())
                    .contains(
                            "tradepost.relay.messages",
                            "tradepost.relay.failing",
                            "tradepost.inbox.messages",
                            "tradepost.inbox.failing",
                            "hikaricp.connections.active",
                            "http.server.requests");
            assertThat(probe.get("/actuator/metrics/tradepost.relay.messages?tag=context:life_metrics")
                            .body())
                    .contains("\"value\":1.0");
        }
    }

    private static void awaitRelayed(RunningProbe probe, int count) {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> probe.bean(MeterRegistry.class)
                                .get("tradepost.relay.messages")
                                .counter()
                                .count()
                        >= count);
    }

    private void assertNothingToWorryAbout() {
        assertThat(logged.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .extracting(event -> event.getLoggerName() + ": " + event.getFormattedMessage())
                .isEmpty();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    }
}
