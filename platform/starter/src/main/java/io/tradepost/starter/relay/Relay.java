package io.tradepost.starter.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.tradepost.starter.TradepostProperties;
import io.tradepost.starter.kafka.KafkaClients;
import io.tradepost.starter.lifecycle.Worker;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the rows of an outbox table to Kafka, each exactly once: records and position are one Kafka transaction. One
 * instance of a service relays, chosen by a PostgreSQL advisory lock; a former one that does not know it yet is fenced by
 * the transactional id.
 */
final class Relay extends Worker {

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
    private static final Duration FORGET = Duration.ofSeconds(10);
    private static final int FORGOTTEN_AT_ONCE = 50_000;
    private static final Duration KEEP_POSITION = Duration.ofHours(1);

    private final OutboxTable table;
    private final DataSource database;
    private final KafkaClients kafka;
    private final TradepostProperties.Relay settings;
    private final RelaySignal signal;
    private final TopicPartition positionKey;
    private final Consumer<Step> at;
    private final Counter relayed;

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
        super("tradepost-relay-" + context, SENDING);
        this.table = table;
        this.database = database;
        this.kafka = kafka;
        this.settings = settings;
        this.signal = signal;
        this.positionKey = new TopicPartition(positionTopic, 0);
        this.at = at;
        this.relayed = meters.counter("tradepost.relay.messages", "context", context);
        meters.gauge("tradepost.relay.failing", Tags.of("context", context), this, relay -> relay.isFailing() ? 1 : 0);
    }

    @Override
    protected void wake() {
        signal.appended();
    }

    @Override
    protected void work() throws SQLException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(true);
            if (lead(connection)) {
                relay(connection);
            } else {
                succeeded();
                pause(settings.poll());
            }
        }
    }

    private void relay(Connection connection) throws SQLException, InterruptedException {
        kafka.ensureTopics();
        Producer<String, byte[]> producer = kafka.transactionalProducer(name());
        try {
            producer.initTransactions();
            at.accept(Step.LEADING);
            CommittedPosition committed;
            Position position;
            try (var consumer = kafka.consumer(name(), 1)) {
                committed = new CommittedPosition(name(), positionKey, consumer.groupMetadata());
                position = committed.find(connection, consumer, producer);
            }
            long keptAt = System.nanoTime();
            long forgotAt = keptAt;
            boolean leaving;
            OutboxTable.Batch batch;
            do {
                leaving = !isRunning();
                batch = table.read(connection, position, settings.batch());
                at.accept(Step.READ);
                if (!batch.records().isEmpty() || System.nanoTime() - keptAt > KEEP_POSITION.toNanos()) {
                    commit(producer, committed, batch);
                    keptAt = System.nanoTime();
                    int messages = batch.records().size();
                    if (messages < settings.batch()) {
                        pause(settings.restAfter(messages));
                    }
                } else if (!leaving) {
                    signal.await(batch.pending() ? UNFINISHED : settings.poll());
                }
                position = batch.after();
                if (System.nanoTime() - forgotAt > FORGET.toNanos()) {
                    table.forget(connection, position, FORGOTTEN_AT_ONCE);
                    forgotAt = System.nanoTime();
                }
                succeeded();
            } while (!leaving || !batch.records().isEmpty()); // what was there when the service stopped still gets out
        } finally {
            producer.close(Duration.ZERO); // what is in flight is aborted by the next leader, this instance included
            unlock(connection);
        }
    }

    private void commit(Producer<String, byte[]> producer, CommittedPosition committed, OutboxTable.Batch batch) {
        producer.beginTransaction();
        at.accept(Step.BEGUN);
        for (ProducerRecord<String, byte[]> message : batch.records()) {
            var _ = producer.send(message); // a failed send fails the commit
        }
        at.accept(Step.SENT);
        committed.keep(producer, batch.after());
        at.accept(Step.POSITIONED);
        producer.commitTransaction();
        at.accept(Step.COMMITTED);
        relayed.increment(batch.records().size());
    }

    private boolean lead(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(hashtext(?))")) {
            lock.setString(1, name());
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void unlock(Connection connection) {
        try (PreparedStatement unlock = connection.prepareStatement("select pg_advisory_unlock(hashtext(?))")) {
            unlock.setString(1, name());
            unlock.execute();
        } catch (SQLException e) {
            LOG.debug("{} gave up its lock with its connection", name(), e);
        }
    }
}
