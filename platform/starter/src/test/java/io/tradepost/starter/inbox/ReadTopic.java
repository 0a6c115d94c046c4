package io.tradepost.starter.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tradepost.embedded.Database;
import io.tradepost.probe.Topic;
import io.tradepost.starter.TradepostProperties;
import io.tradepost.starter.unit.Units;
import io.tradepost.testing.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A topic, and a database with the inboxes that a test lets loose on both; each handled message leaves a row. */
final class ReadTopic implements AutoCloseable {

    static final int BATCH = 50;

    private final String name;
    private final Database server;
    private final HikariDataSource database;
    private final JdbcTemplate jdbc;
    private final Topic topic;
    private final List<Inbox> inboxes = new ArrayList<>();
    private final Map<String, Integer> sent = new HashMap<>();

    /** @param name of the inbox and, on the shared servers, of its database */
    ReadTopic(String name) {
        this(name, TestServers.database(name), TestServers.kafka().bootstrapServers());
    }

    ReadTopic(String name, Database server, String kafka) {
        this.name = name;
        this.server = server;
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(server.url());
        pool.setUsername(server.user());
        pool.setPassword(server.password());
        pool.setConnectionTimeout(2_000);
        database = new HikariDataSource(pool);
        jdbc = new JdbcTemplate(database);
        topic = new Topic(kafka, name + ".events", 12).create();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/starter")
                .load()
                .migrate();
        jdbc.execute("create table if not exists effect (id bigint generated always as identity, message text)");
    }

    String name() {
        return name;
    }

    Database server() {
        return server;
    }

    Topic topic() {
        return topic;
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    Inbox start(MessageHandling afterwards) {
        return start(afterwards, transactions -> transactions);
    }

    /** @param afterwards runs when the effects of a batch are written and not yet committed */
    Inbox start(MessageHandling afterwards, UnaryOperator<TransactionManager> failing) {
        TransactionManager transactions = new SpringTransactionManager(new DataSourceTransactionManager(database));
        Inbox inbox = new Inbox(
                name,
                Set.of(topic.name()),
                topic.clients(),
                new TradepostProperties.Inbox(List.of(), false, BATCH, 2, Duration.ofMillis(1)),
                new Units(failing.apply(transactions)),
                new Offsets(jdbc, name),
                new DeadLetters(jdbc, name),
                records -> {
                    records.forEach(message -> jdbc.update("insert into effect (message) values (?)", idOf(message)));
                    afterwards.handle(records);
                },
                new SimpleMeterRegistry());
        inboxes.add(inbox);
        inbox.start();
        return inbox;
    }

    /** Takes all partitions over, as another instance does that believes them its own. */
    void takeOver() {
        new Offsets(jdbc, name)
                .claim(IntStream.range(0, topic.partitions())
                        .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                        .toList());
    }

    static String idOf(ConsumerRecord<String, byte[]> message) {
        return new String(message.value(), StandardCharsets.UTF_8);
    }

    /** The next messages, round robin over ten keys, in transactions of a hundred. */
    void send(int messages) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            String key = "k" + i % 10;
            String id = key + "/" + (sent.merge(key, 1, Integer::sum) - 1);
            records.add(new ProducerRecord<>(topic.name(), key, id.getBytes(StandardCharsets.UTF_8)));
            if (records.size() == 100 || i == messages - 1) {
                topic.send(records);
                records.clear();
            }
        }
    }

    List<String> effects() {
        return jdbc.queryForList("select message from effect order by id", String.class);
    }

    int handled() {
        return effects().size();
    }

    /** Each message has had its effect, once, and in order per key; none was parked. */
    void assertHandledExactlyOnce() {
        int all = sent.values().stream().mapToInt(Integer::intValue).sum();
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> handled() >= all);
        List<String> effects = effects();
        sent.forEach((key, count) -> {
            Stream<String> expected = IntStream.range(0, count).mapToObj(number -> key + "/" + number);
            assertThat(effects.stream().filter(id -> id.startsWith(key + "/")).toList())
                    .isEqualTo(expected.toList());
        });
        assertThat(jdbc.queryForObject("select count(*) from dead_letter", Long.class))
                .as("dead letters")
                .isZero();
    }

    @Override
    public void close() {
        inboxes.forEach(Inbox::stop);
        database.close();
    }
}
