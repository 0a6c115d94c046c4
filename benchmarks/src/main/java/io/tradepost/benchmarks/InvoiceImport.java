package io.tradepost.benchmarks;

import io.tradepost.embedded.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Imports a retailer's file through {@code POST /api/imports} until its last order is shipped and its last return
 * refunded, beside how fast plain JDBC inserts as many rows of the same size as that leaves in the event stores. What came
 * of it is compared by {@code benchmarks/compare_import.py}.
 */
final class InvoiceImport {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int POLLS_A_LOOK = 20;
    private static final int THREADS = 4;
    private static final int ROWS_A_TRANSACTION = 500;
    private static final int JDBC_SECONDS = 20;

    private InvoiceImport() {}

    static void run(Options options) throws Exception {
        Path file = Path.of(options.text("file", ""));
        Path home = Path.of(options.text("home", ".tradepost")).toAbsolutePath().normalize();
        Api api = new Api(options.url());
        EventRows before = EventRows.of(home);
        long start = System.nanoTime();
        String id = api.upload("/api/imports", file)
                .expect(200, 202)
                .body()
                .get("id")
                .asString();
        String path = "/api/imports/" + id;
        long peak = 0;
        JsonNode progress = api.get(path).expect(200).body();
        for (int polls = 0; !progress.get("status").asString().equals("DONE"); polls++) {
            if (polls % POLLS_A_LOOK == 0) {
                System.out.println(progress.get("phase") + " " + progress.get("lines"));
                peak = Math.max(peak, Memory.residentMiB(home));
            }
            LockSupport.parkNanos(POLL.toNanos());
            progress = api.get(path).expect(200).body();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        EventRows written = EventRows.of(home).since(before);
        JsonNode result = progress.get("result");
        ObjectNode report = JsonMapper.shared().createObjectNode();
        report.put("benchmark", "import of " + file.getFileName());
        report.put("seconds", Math.round(seconds));
        report.put("linesPerSecond", Math.round(result.at("/file/lines").asLong() / seconds));
        report.put("ordersPerSecond", Math.round(result.at("/orders/orders").asLong() / seconds));
        report.put("peakMiB", peak);
        report.put("eventRows", written.rows());
        report.put("eventRowsPerSecond", Math.round(written.rows() / seconds));
        if (written.rows() > 0) {
            double jdbc = plainRowsPerSecond(written);
            report.put("jdbcRowsPerSecond", Math.round(jdbc));
            report.put("share", Math.round(written.rows() / seconds / jdbc * 100) / 100.0);
        }
        report.set("result", result);
        Results.print("import", report);
    }

    /** On a PostgreSQL of its own with the same settings, while the system stands idle. */
    private static double plainRowsPerSecond(EventRows written) throws Exception {
        Path home = Files.createTempDirectory("tradepost-benchmark");
        try (PostgresServer server = PostgresServer.start(home, 0)) {
            return ROWS_A_TRANSACTION
                    * PlainInserts.perSecond(
                            server.database("plain"), written.average(), THREADS, ROWS_A_TRANSACTION, JDBC_SECONDS);
        }
    }
}
