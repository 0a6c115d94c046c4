package io.tradepost.starter.relay;

import static io.tradepost.starter.relay.RelayedTable.insertNext;
import static org.awaitility.Awaitility.await;

import io.tradepost.starter.relay.Relay.Step;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RelayOrderIT {

    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void aLowerIndexThatCommitsLateIsNotSkipped() throws Exception {
        try (RelayedTable table = new RelayedTable("relay_late");
                Connection late = table.connection()) {
            table.append(10);
            startCounting(table);
            late.setAutoCommit(false);
            insertNext(late, "late");
            table.append(10);
            awaitReads(20);
            late.commit();
            table.assertRelayedExactlyOnce();
        }
    }

    @Test
    void aTransactionThatRolledBackHoldsNothingUp() throws Exception {
        try (RelayedTable table = new RelayedTable("relay_rolled_back");
                Connection failing = table.connection()) {
            startCounting(table);
            failing.setAutoCommit(false);
            insertNext(failing, "never");
            table.append(10);
            awaitReads(20);
            failing.rollback();
            table.assertRelayedExactlyOnce();
        }
    }

    @Test
    void anEarlyTransactionIdDoesNotOvertakeTheOneItWaitedFor() throws Exception {
        try (RelayedTable table = new RelayedTable("relay_early");
                Connection early = table.connection();
                Connection unrelated = table.connection()) {
            startCounting(table);
            for (int round = 0; round < 5; round++) {
                early.setAutoCommit(false);
                takeTransactionId(early);
                table.append("waited-for");
                unrelated.setAutoCommit(false);
                takeTransactionId(unrelated);
                awaitReads(2);
                insertNext(early, "waited-for");
                early.commit();
                awaitReads(2);
                unrelated.rollback();
            }
            table.assertRelayedExactlyOnce();
        }
    }

    @Test
    void aLargeBacklogAndEightWritersComeThroughWholeAndInOrder() throws Exception {
        try (RelayedTable table = new RelayedTable("relay_backlog")) {
            List<Future<?>> writers = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
                for (int writer = 0; writer < 8; writer++) {
                    Random random = new Random(writer);
                    writers.add(threads.submit(() -> {
                        for (int i = 0; i < 1_250; i++) {
                            table.append("a" + random.nextInt(40));
                        }
                    }));
                }
                await().until(() -> table.appended().size() > 3_000);
                startCounting(table);
                for (Future<?> writer : writers) {
                    writer.get();
                }
            }
            table.assertRelayedExactlyOnce();
        }
    }

    private void startCounting(RelayedTable table) {
        table.start(step -> {
            if (step == Step.READ) {
                reads.incrementAndGet();
            }
        });
    }

    private void awaitReads(int more) {
        int before = reads.get();
        await().until(() -> reads.get() >= before + more);
    }

    private static void takeTransactionId(Connection connection) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_current_xact_id()");
        }
    }
}
