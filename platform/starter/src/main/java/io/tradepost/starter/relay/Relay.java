package io.tradepost.starter.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.tradepost.starter.TradepostProperties;
import io.tradepost.starter.kafka.KafkaClients;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Brings the rows of an outbox table to Kafka, each exactly once: records and position are one Kafka transaction. One
 * instance of a service relays, chosen by a PostgreSQL advisory lock; a former one that does not know it yet is fenced by
 * the transactional id.
 */
final class Relay implements SmartLifecycle {

    /** Where a failure can strike; tests do. */
    enum Step {
        LEADING,
        READ,
        BEGUN,
        SENT,
        POSITIONED,
        COMMITTED
    }

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration UNFINISHED = Duration.ofMillis(2);
    private static final Duration AFTER_FAILURE = Duration.ofMillis(500);
    private static final Duration KEEP_POSITION = Duration.ofHours(1);

    private final OutboxTable table;
    private final DataSource database;
    private final KafkaClients kafka;
    private final TradepostProperties.Relay settings;
    private final RelaySignal signal;
    private final String id;
    private final TopicPartition positionKey;
    private final Consumer<Step> at;
    private final Counter relayed;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean running;
    private volatile boolean failing;
    private Thread thread = new Thread();

    /** @param positionTopic whose partition 0 the position is committed for, in a consumer group of the relay's own */
    Relay(
            OutboxTable table,
            DataSource database,
            KafkaClients kafka,
            String context,
            String positionTopic,
            TradepostProperties.Relay settings,
            RelaySignal signal,
            MeterRegistry meters,
            Consumer<Step> at) {
        this.table = table;
        this.database = database;
        this.kafka = kafka;
        this.settings = settings;
        this.signal = signal;
        this.id = "tradepost-relay-" + context;
        this.positionKey = new TopicPartition(positionTopic, 0);
        this.at = at;
        this.relayed = meters.counter("tradepost.relay.messages", "context", context);
        meters.gauge("tradepost.relay.failing", this, relay -> relay.failing ? 1 : 0);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name(id).start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        stopping.countDown();
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try (Connection connection = database.getConnection()) {
                if (lead(connection)) {
                    relay(connection);
                } else {
                    stopping.await(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
                }
                failing = false;
            } catch (InterruptedException | org.apache.kafka.common.errors.InterruptException e) {
                LOG.debug("{} stops", id);
            } catch (SQLException | RuntimeException e) {
                failing = true;
                LOG.warn("{} starts over from its last committed position: {}", id, e.toString());
                LOG.debug("", e);
                pause();
            }
        }
    }

    private void relay(Connection connection) throws SQLException, InterruptedException {
        kafka.ensureTopics();
        Producer<String, byte[]> producer = kafka.transactionalProducer(id);
        try {
            producer.initTransactions();
            at.accept(Step.LEADING);
            Position position;
            ConsumerGroupMetadata group;
            try (var consumer = kafka.consumer(id, 1)) {
                position = committedPosition(consumer);
                group = consumer.groupMetadata();
            }
            long keptAt = System.nanoTime();
            while (running) {
                OutboxTable.Batch batch = table.read(connection, position, settings.batch());
                at.accept(Step.READ);
                if (!batch.records().isEmpty() || System.nanoTime() - keptAt > KEEP_POSITION.toNanos()) {
                    commit(producer, group, batch);
                    keptAt = System.nanoTime();
                } else {
                    signal.await(batch.pending() ? UNFINISHED : settings.poll());
                }
                position = batch.after();
                failing = false;
            }
        } finally {
            producer.close(Duration.ZERO); // what is in flight is aborted by the next leader, this instance included
            unlock(connection);
        }
    }

    private void commit(Producer<String, byte[]> producer, ConsumerGroupMetadata group, OutboxTable.Batch batch) {
        producer.beginTransaction();
        at.accept(Step.BEGUN);
        for (ProducerRecord<String, byte[]> message : batch.records()) {
            var _ = producer.send(message); // a failed send fails the commit
        }
        at.accept(Step.SENT);
        producer.sendOffsetsToTransaction(Map.of(positionKey, batch.after().toOffset()), group);
        at.accept(Step.POSITIONED);
        producer.commitTransaction();
        at.accept(Step.COMMITTED);
        relayed.increment(batch.records().size());
    }

    private Position committedPosition(org.apache.kafka.clients.consumer.Consumer<?, ?> consumer) {
        Position position = Position.of(consumer.committed(Set.of(positionKey)).get(positionKey));
        if (position != null) {
            return position;
        }
        if (consumer.endOffsets(Set.of(positionKey)).getOrDefault(positionKey, 0L) > 0) {
            throw new IllegalStateException("the position of " + id + " is gone from Kafka though "
                    + positionKey.topic() + " has messages; see docs/operations.md, 'A lost relay position'");
        }
        return Position.START;
    }

    private boolean lead(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(hashtext(?))")) {
            lock.setString(1, id);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void unlock(Connection connection) {
        try (PreparedStatement unlock = connection.prepareStatement("select pg_advisory_unlock(hashtext(?))")) {
            unlock.setString(1, id);
            unlock.execute();
        } catch (SQLException e) {
            LOG.debug("{} gave up its lock with its connection", id, e);
        }
    }

    private void pause() {
        try {
            stopping.await(AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            LOG.debug("{} stops", id);
        }
    }
}
