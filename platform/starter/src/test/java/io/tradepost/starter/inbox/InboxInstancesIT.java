package io.tradepost.starter.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.embedded.PostgresServer;
import io.tradepost.probe.OwnServers;
import io.tradepost.testing.TestServers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InboxInstancesIT {

    @Test
    void instancesThatComeAndGoKeepOrderPerKeyAndEffectsExactlyOnce() {
        try (ReadTopic topic = new ReadTopic("inbox_instances")) {
            topic.start(records -> {});
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> {
                for (int part = 0; part < 50; part++) {
                    topic.send(100);
                }
            });
            int rounds = 0;
            while (!sending.isDone() || rounds < 3) {
                AtomicInteger share = new AtomicInteger();
                Inbox second = topic.start(records -> share.addAndGet(records.size()));
                await().until(() -> share.get() > 0 || sending.isDone());
                second.stop();
                rounds++;
            }
            sending.join();
            topic.assertHandledExactlyOnce();
        }
    }

    @Test
    void nothingIsParkedOrLostWhilePostgresIsAway() {
        PostgresServer postgres = OwnServers.postgres("inbox-postgres");
        try (ReadTopic topic = new ReadTopic(
                "inbox_postgres",
                postgres.database("inbox_postgres"),
                TestServers.kafka().bootstrapServers())) {
            topic.start(records -> {});
            topic.send(2_000);
            await().until(() -> topic.handled() > 100);
            postgres.kill();
            topic.send(100);
            postgres = OwnServers.postgres("inbox-postgres");
            topic.assertHandledExactlyOnce();
        } finally {
            postgres.close();
        }
    }

    @Test
    void refusesATopicThatHasLostWhatWasHandled() throws Exception {
        try (ReadTopic topic = new ReadTopic("inbox_lost")) {
            topic.jdbc()
                    .update(
                            "insert into inbox_offset values ('inbox_lost', ?, 0, 1000, 'earlier')",
                            topic.topic().name());
            Inbox inbox = topic.start(records -> {});
            await().until(inbox::isFailing);
            assertThat(topic.handled()).isZero();
        }
    }
}
