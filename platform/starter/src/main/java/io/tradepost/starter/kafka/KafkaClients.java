package io.tradepost.starter.kafka;

import io.tradepost.starter.TradepostProperties;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Producers and consumers with the settings that the rules of movement need. */
public final class KafkaClients {

    /** Between two polls; after that a consumer's partitions go to others. */
    public static final Duration LONGEST_ABSENCE = Duration.ofMinutes(1);

    private static final int GATHERED_BYTES = 512 * 1024;
    private static final int MAX_BYTES = 8 * 1024 * 1024;

    private final TradepostProperties.Kafka settings;
    private final Set<String> topics;
    private final AtomicBoolean ensured = new AtomicBoolean();

    /** @param topics that this service writes or reads */
    public KafkaClients(TradepostProperties.Kafka settings, Set<String> topics) {
        this.settings = settings;
        this.topics = Set.copyOf(topics);
    }

    public static String eventsOf(String context) {
        return context + ".events";
    }

    public static String commandsOf(String context) {
        return context + ".commands";
    }

    /**
     * Creates the topics that this service writes and reads, where they do not exist yet; called by whoever is about to
     * use them, so that a service starts without a broker. Retention is unlimited: views are rebuilt from the topics.
     */
    public void ensureTopics() {
        if (ensured.get()) {
            return;
        }
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                settings.bootstrapServers(),
                "default.api.timeout.ms",
                10_000,
                "request.timeout.ms",
                5_000);
        try (Admin admin = Admin.create(config)) {
            Set<String> missing = new TreeSet<>(topics);
            missing.removeAll(admin.listTopics().names().get());
            List<NewTopic> wanted = new ArrayList<>();
            for (String topic : missing) {
                wanted.add(new NewTopic(topic, settings.partitions(), settings.replication())
                        .configs(Map.of(
                                "retention.ms", "-1", "retention.bytes", "-1", "max.message.bytes", "" + MAX_BYTES)));
            }
            for (var created : admin.createTopics(wanted).values().values()) {
                awaitCreation(created);
            }
            ensured.set(true);
        } catch (ExecutionException e) {
            throw new KafkaException("cannot create topics " + topics, e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static void awaitCreation(KafkaFuture<Void> created) throws ExecutionException, InterruptedException {
        try {
            created.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    /** A short retry backoff: the client's default of 100 ms costs 62 ms for each transaction. */
    public Producer<String, byte[]> transactionalProducer(String transactionalId) {
        Map<String, Object> config = new HashMap<>();
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 9_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 131_072);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_BYTES);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 2);
        config.put(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 10);
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    /** Sees committed records only, from the beginning where nothing is stored, and commits nothing by itself. */
    public Consumer<String, byte[]> consumer(String group, int batch) {
        return new KafkaConsumer<>(
                consumerSettings(group, batch, "earliest"), new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** As {@link #consumer}, but gathers records for up to so long: fewer, larger batches where a moment's lag is fine. */
    public Consumer<String, byte[]> gatheringConsumer(String group, int batch, Duration atMost) {
        Map<String, Object> config = consumerSettings(group, batch, "earliest");
        config.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, GATHERED_BYTES);
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int) atMost.toMillis());
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** One that is told where to begin, and fails where Kafka does not have that place. */
    public Consumer<String, byte[]> seekingConsumer(String group, int batch) {
        return new KafkaConsumer<>(
                consumerSettings(group, batch, "none"), new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> consumerSettings(String group, int batch, String offsetReset) {
        Map<String, Object> config = new HashMap<>();
        config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, offsetReset);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, batch);
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 500);
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, (int) LONGEST_ABSENCE.toMillis());
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        return config;
    }
}
