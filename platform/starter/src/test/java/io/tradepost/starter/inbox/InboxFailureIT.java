package io.tradepost.starter.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.transaction.Transaction;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionSystemException;

class InboxFailureIT {

    @Test
    void aFailureBeforeTheCommitLeavesOneEffect() {
        try (ReadTopic topic = new ReadTopic("inbox_before")) {
            AtomicInteger batches = new AtomicInteger();
            topic.start(records -> {
                if (batches.incrementAndGet() % 3 == 2) {
                    throw new IllegalStateException("before the commit");
                }
            });
            topic.send(1_000);
            topic.assertHandledExactlyOnce();
        }
    }

    @Test
    void aHandlersErrorIsAFailureLikeAnyOther() {
        try (ReadTopic topic = new ReadTopic("inbox_error")) {
            AtomicBoolean struck = new AtomicBoolean();
            topic.start(records -> {
                if (struck.compareAndSet(false, true)) {
                    throw new StackOverflowError();
                }
            });
            topic.send(200);
            topic.assertHandledExactlyOnce();
        }
    }

    @Test
    void aFailureAfterTheCommitLeavesOneEffect() {
        try (ReadTopic topic = new ReadTopic("inbox_after")) {
            AtomicInteger commits = new AtomicInteger();
            topic.start(records -> {}, transactions -> () -> {
                Transaction transaction = transactions.startTransaction();
                return new Transaction() {
                    @Override
                    public void commit() {
                        transaction.commit();
                        switch (commits.incrementAndGet() % 4) {
                            case 1 -> throw new IllegalStateException("after the commit");
                            case 3 -> throw new TransactionSystemException("nobody knows whether it is committed");
                            default -> {}
                        }
                    }

                    @Override
                    public void rollback() {
                        transaction.rollback();
                    }
                };
            });
            topic.send(300);
            topic.assertHandledExactlyOnce();
        }
    }

    @Test
    void whatAStaleOwnerDidIsRolledBack() throws Exception {
        try (ReadTopic topic = new ReadTopic("inbox_stale")) {
            CountDownLatch handling = new CountDownLatch(1);
            CountDownLatch takenOver = new CountDownLatch(1);
            List<String> firstOfBatches = new CopyOnWriteArrayList<>();
            topic.start(records -> {
                records.stream().findFirst().map(ReadTopic::idOf).ifPresent(firstOfBatches::add);
                handling.countDown();
                takenOver.await();
            });
            topic.send(100);
            handling.await();
            topic.takeOver();
            takenOver.countDown();
            topic.assertHandledExactlyOnce();
            assertThat(firstOfBatches)
                    .as("handled again")
                    .filteredOn(firstOfBatches.getFirst()::equals)
                    .hasSize(2);
        }
    }

    @Test
    void aConsumerThatIsKilledInMidStreamLeavesOneEffect() throws Exception {
        try (ReadTopic topic = new ReadTopic("inbox_killed")) {
            topic.send(5_000);
            Process consumer = InboxProcess.start(topic);
            try {
                await().pollInterval(Duration.ofMillis(5))
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> topic.handled() > 300);
            } finally {
                consumer.destroyForcibly().onExit().join();
            }
            assertThat(topic.handled()).as("handled by the killed one").isLessThan(5_000);
            topic.start(records -> {});
            topic.assertHandledExactlyOnce();
        }
    }

    @Test
    void aConsumerThatFreezesAndComesBackLeavesOneEffect() throws Exception {
        try (ReadTopic topic = new ReadTopic("inbox_frozen")) {
            topic.send(5_000);
            Process consumer = InboxProcess.start(topic);
            try {
                await().pollInterval(Duration.ofMillis(5))
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> topic.handled() > 300);
                signal(consumer, "STOP");
                topic.start(records -> {});
                topic.assertHandledExactlyOnce();
                signal(consumer, "CONT");
                topic.send(1_000);
                topic.assertHandledExactlyOnce();
            } finally {
                consumer.destroyForcibly().onExit().join();
            }
        }
    }

    private static void signal(Process process, String signal) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }
}
