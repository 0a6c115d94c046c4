package io.tradepost.starter.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tradepost.embedded.Database;
import io.tradepost.probe.Topic;
import io.tradepost.starter.TradepostProperties;
import io.tradepost.testing.TestServers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/** An event store with the relays that a test lets loose on it, and the topic that they write to. */
final class RelayedTable implements AutoCloseable {

    static final int BATCH = 50;

    private final String context;
    private final Database server;
    private final HikariDataSource database;
    private final Topic topic;
    private final List<Relay> relays = new ArrayList<>();
    private final Map<String, Object> writers = new ConcurrentHashMap<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    /** @param context also the name of its database, on the shared servers */
    RelayedTable(String context) {
        this(context, TestServers.database(context), TestServers.kafka().bootstrapServers());
    }

    RelayedTable(String context, Database database, String kafka) {
        this.context = context;
        this.server = database;
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setConnectionTimeout(2_000);
        pool.setMaximumPoolSize(20);
        this.database = new HikariDataSource(pool);
        this.topic = new Topic(kafka, context + ".events", 4);
        Flyway.configure()
                .dataSource(this.database)
                .locations("classpath:db/starter")
                .load()
                .migrate();
    }

    String context() {
        return context;
    }

    Topic topic() {
        return topic;
    }

    Database server() {
        return server;
    }

    SimpleMeterRegistry meters() {
        return meters;
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(database);
    }

    Connection connection() throws SQLException {
        return database.getConnection();
    }

    Relay start(Consumer<Relay.Step> at) {
        return start(BATCH, at);
    }

    Relay start(int batch, Consumer<Relay.Step> at) {
        Relay relay = new Relay(
                OutboxTable.kept("domain_event", row -> record(row.getString("event_identifier"))),
                database,
                topic.clients(),
                context,
                topic.name(),
                new TradepostProperties.Relay(
                        batch, Duration.ofMillis(20), Duration.ofMillis(5), Duration.ofMillis(10)),
                new RelaySignal(),
                meters,
                at);
        relays.add(relay);
        relay.start();
        return relay;
    }

    private ProducerRecord<String, byte[]> record(String id) {
        return new ProducerRecord<>(
                topic.name(), id.substring(0, id.indexOf('/')), id.getBytes(StandardCharsets.UTF_8));
    }

    /** One transaction that appends the aggregate's next event; as with Axon, one writer at a time per aggregate. */
    void append(String aggregate) {
        synchronized (writers.computeIfAbsent(aggregate, absent -> new Object())) {
            try (Connection connection = connection()) {
                connection.setAutoCommit(false);
                insertNext(connection, aggregate);
                connection.commit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Round robin over ten aggregates. */
    void append(int events) {
        for (int i = 0; i < events; i++) {
            append("a" + i % 10);
        }
    }

    static void insertNext(Connection connection, String aggregate) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, payload_type,
                                          payload, meta_data, time_stamp)
                select ?1 || '/' || next, ?1, next, 'A', 'A', '', '', '' from
                  (select coalesce(max(sequence_number) + 1, 0) as next from domain_event
                   where aggregate_identifier = ?1) as n""".replace("?1", "'" + aggregate + "'"))) {
            insert.executeUpdate();
        }
    }

    /** Transactions that get an id and write nothing. */
    void burnTransactionIds(int count) throws SQLException {
        try (Connection connection = connection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < count; i++) {
                statement.execute("select pg_current_xact_id()");
                connection.rollback();
            }
        }
    }

    List<String> appended() {
        return jdbc().queryForList("select event_identifier from domain_event", String.class);
    }

    List<String> delivered() {
        return topic.records().stream()
                .map(message -> new String(message.value(), StandardCharsets.UTF_8))
                .toList();
    }

    void awaitDelivered(int atLeast) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(delivered()).hasSizeGreaterThanOrEqualTo(atLeast));
    }

    /** Everything that was appended is on the topic, once, and in order per aggregate. */
    void assertRelayedExactlyOnce() {
        List<String> appended = appended();
        awaitDelivered(appended.size());
        List<String> delivered = delivered();
        assertThat(delivered.stream().sorted().toList())
                .isEqualTo(appended.stream().sorted().toList());
        Map<String, List<Integer>> sequences = delivered.stream()
                .map(id -> id.split("/"))
                .collect(Collectors.groupingBy(
                        id -> id[0],
                        TreeMap::new,
                        Collectors.mapping(id -> Integer.valueOf(id[1]), Collectors.toList())));
        assertThat(sequences)
                .allSatisfy((aggregate, sequence) ->
                        assertThat(sequence).as("order of %s", aggregate).isSorted());
    }

    /** Ends the leader's session as PostgreSQL's administrator, or a broken network, would. */
    void terminateLeadersSession() {
        assertThat(jdbc().queryForList("""
                        select pg_terminate_backend(pid) from pg_locks join pg_database on pg_database.oid = database
                        where locktype = 'advisory' and granted and datname = current_database()""", Boolean.class)).containsExactly(true);
    }

    @Override
    public void close() {
        relays.forEach(Relay::stop);
        database.close();
    }
}
