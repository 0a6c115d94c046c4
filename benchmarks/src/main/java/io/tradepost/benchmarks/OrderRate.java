package io.tradepost.benchmarks;

import io.tradepost.embedded.Database;
import io.tradepost.embedded.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How many one-line orders a second come to CONFIRMED over a minute with the backlog bounded, beside how many times a
 * second plain JDBC commits the rows that one order leaves in the event stores and the command outbox.
 */
final class OrderRate {

    /** Events of order 2, inventory 2, payment 2; commands of the saga 3. */
    private static final int ROWS_PER_ORDER = 9;

    private static final int SENDERS = 16;
    private static final Duration POLL = Duration.ofMillis(200);

    private OrderRate() {}

    static void run(Options options) throws Exception {
        int seconds = options.number("seconds", 60);
        Api api = new Api(options.url());
        double jdbc = plainJdbc(Math.min(seconds, 20));
        double orders = confirmed(api, new Shop(api), seconds, options.number("backlog", 1000));
        ObjectNode result = JsonMapper.shared().createObjectNode();
        result.put("benchmark", "one-line orders to CONFIRMED");
        result.put("seconds", seconds);
        result.put("ordersPerSecond", Math.round(orders));
        result.put("rowsPerOrder", ROWS_PER_ORDER);
        result.put("plainJdbcOrdersPerSecond", Math.round(jdbc));
        result.put("plainJdbcRowsPerSecond", Math.round(jdbc * ROWS_PER_ORDER));
        result.put("share", Math.round(orders / jdbc * 1000) / 1000.0);
        Results.print("rate", result);
    }

    private static double confirmed(Api api, Shop shop, int seconds, int backlog) throws Exception {
        AtomicInteger placed = new AtomicInteger();
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        AtomicBoolean stop = new AtomicBoolean();
        Semaphore open = new Semaphore(backlog);
        for (int i = 0; i < SENDERS; i++) {
            Thread.ofVirtual().start(() -> {
                try {
                    while (!stop.get()) {
                        open.acquire();
                        shop.order(placed.getAndIncrement());
                    }
                } catch (Exception e) {
                    failure.set(e);
                }
            });
        }
        int before = confirmedSoFar(api);
        int seen = before;
        long start = System.nanoTime();
        int atStart = -1;
        double measuredFrom = 0;
        double now = 0;
        while (now < seconds + 10.0) {
            Exception failed = failure.get();
            if (failed != null) {
                throw failed;
            }
            int confirmed = confirmedSoFar(api);
            open.release(confirmed - seen);
            seen = confirmed;
            now = (System.nanoTime() - start) / 1e9;
            if (atStart < 0 && now > 10) { // the JVM warms up first
                atStart = confirmed;
                measuredFrom = now;
            }
        }
        stop.set(true);
        open.release(SENDERS);
        return (seen - atStart) / (now - measuredFrom);
    }

    private static int confirmedSoFar(Api api) throws Exception {
        LockSupport.parkNanos(POLL.toNanos());
        return api.get("/api/search/orders?status=CONFIRMED&size=1")
                .expect(200)
                .body()
                .get("total")
                .asInt();
    }

    /** On a PostgreSQL of its own with the same settings, while the system stands idle. */
    private static double plainJdbc(int seconds) throws Exception {
        Path home = Files.createTempDirectory("tradepost-benchmark");
        try (PostgresServer server = PostgresServer.start(home, 0)) {
            Database database = server.database("plain");
            return PlainInserts.perSecond(database, new PlainInserts.Row(300, 120), SENDERS, ROWS_PER_ORDER, seconds);
        }
    }
}
