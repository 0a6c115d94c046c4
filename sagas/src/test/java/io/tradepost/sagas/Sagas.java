package io.tradepost.sagas;

import io.tradepost.embedded.Database;
import io.tradepost.kernel.OrderId;
import io.tradepost.testing.TestServers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The service under test, and a look into its database. */
final class Sagas {

    private static final Database DATABASE = TestServers.database("sagas");
    private static final JdbcTemplate JDBC =
            new JdbcTemplate(new DriverManagerDataSource(DATABASE.url(), DATABASE.user(), DATABASE.password()));

    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    private Sagas() {}

    static ConfigurableApplicationContext start(String... settings) {
        return SagasService.start(Stream.concat(
                        Stream.of(
                                "--server.port=0",
                                "--spring.datasource.url=" + DATABASE.url(),
                                "--spring.datasource.username=" + DATABASE.user(),
                                "--spring.datasource.password=" + DATABASE.password(),
                                "--tradepost.kafka.bootstrap-servers="
                                        + TestServers.kafka().bootstrapServers()),
                        Stream.of(settings))
                .toArray(String[]::new));
    }

    static List<String> live(OrderId order) {
        return JDBC.queryForList("select type from saga where order_id = ?", String.class, order.value());
    }

    static List<String> live() {
        return JDBC.queryForList("select saga_id from saga", String.class);
    }

    static List<String> deadlines() {
        return JDBC.queryForList("select task_instance from scheduled_tasks", String.class);
    }

    static List<Instant> overdue() {
        return JDBC.queryForList(
                "select execution_time from scheduled_tasks where execution_time < now()", Instant.class);
    }

    /** Commands on their way out, or out already. */
    static List<String> commands(OrderId order) {
        return JDBC.queryForList(
                "select type from outbox_command where topic <> 'sagas.events' and convert_from(payload, 'UTF8') like ?",
                String.class,
                "%\"" + order + "\"%");
    }

    static List<String> deadLetters(OrderId order) {
        return JDBC.queryForList("select cause from dead_letter where message_key = ?", String.class, order.value());
    }

    /** Whether a thread of the scheduler has begun to handle a deadline. */
    static boolean aDeadlineFires() {
        return !JDBC.queryForList("select 1 from scheduled_tasks where picked").isEmpty();
    }

    static boolean somebodyWaitsForALock() {
        return !JDBC.queryForList("select 1 from pg_locks where not granted").isEmpty();
    }

    /** Keeps the order's process from being loaded until closed. */
    static Lock hold(OrderId order) {
        return new Lock(order);
    }

    static final class Lock implements AutoCloseable {

        private final SingleConnectionDataSource connection =
                new SingleConnectionDataSource(DATABASE.url(), DATABASE.user(), DATABASE.password(), true);

        private Lock(OrderId order) {
            connection.setAutoCommit(false);
            new JdbcTemplate(connection)
                    .queryForList("select 1 from saga where process_key = ? for update", order.value());
        }

        @Override
        public void close() {
            connection.destroy();
        }
    }
}
