package io.tradepost.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KafkaServerIT {

    private static final Path HOME = Homes.fresh("kafka");
    private static KafkaServer server;

    @BeforeAll
    static void start() {
        System.setProperty("tradepost.servers.c1", "true");
        server = KafkaServer.start(HOME, 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void keepsRecordsAndPositionsOverAnOrderlyRestart() throws Exception {
        createTopic("restarted");
        sendInTransaction("restarted", "one", "two");
        server.close();
        start();
        sendInTransaction("restarted", "three");
        assertThat(read("restarted", 3)).containsExactly("one", "two", "three");
        assertThat(position("restarted")).isEqualTo(3);
    }

    @Test
    void keepsRecordsAndPositionsOverAKillOnTheSamePort() throws Exception {
        createTopic("killed");
        sendInTransaction("killed", "one", "two");
        String before = server.bootstrapServers();
        server.kill();
        start();
        assertThat(server.bootstrapServers()).isEqualTo(before);
        sendInTransaction("killed", "three");
        assertThat(read("killed", 3)).containsExactly("one", "two", "three");
        assertThat(position("killed")).isEqualTo(3);
    }

    @Test
    void neitherRecordsNorPositionsExpire() throws Exception {
        createTopic("history");
        try (Admin admin = admin()) {
            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "history");
            ConfigResource broker = new ConfigResource(ConfigResource.Type.BROKER, "1");
            var settings = admin.describeConfigs(List.of(topic, broker)).all().get();
            assertThat(settings.get(topic).get("retention.ms").value()).isEqualTo("-1");
            assertThat(settings.get(topic).get("retention.bytes").value()).isEqualTo("-1");
            assertThat(Long.parseLong(settings.get(broker)
                            .get("offsets.retention.minutes")
                            .value()))
                    .isGreaterThan(Duration.ofDays(10_000).toMinutes());
        }
    }

    @Test
    void aSecondServerOnTheSameHomeIsRefused() {
        assertThatThrownBy(() -> KafkaServer.start(HOME, 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Kafka on " + HOME.resolve("kafka") + " is already in use by process ");
    }

    @Test
    void startsWithWhatItLearnedInTraining() throws IOException {
        Path training = Homes.fresh("kafka-training");
        Path learned = training.resolve("kafka.aot");
        Path home = Homes.fresh("kafka-trained");
        try {
            System.setProperty("tradepost.servers.train", training.toString());
            KafkaServer.start(training, 0).close();
            assertThat(learned).isNotEmptyFile();
            System.clearProperty("tradepost.servers.train");
            System.setProperty("tradepost.servers.trained", training.toString());
            try (KafkaServer trained = KafkaServer.start(home, 0)) {
                assertThat(Processes.on(home).get(trained.pid())).contains("-XX:AOTCache=" + learned);
            }
            assertThat(home.resolve("logs/kafka.log")).content().doesNotContainPattern("\\[error *\\]");
        } finally {
            System.clearProperty("tradepost.servers.train");
            System.clearProperty("tradepost.servers.trained");
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", server.bootstrapServers()));
    }

    private static void createTopic(String name) throws Exception {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        }
    }

    /** The position goes into the same transaction, as a relay's does. */
    private static void sendInTransaction(String topic, String... values) throws Exception {
        try (var consumer = consumer(topic);
                var producer = new KafkaProducer<String, String>(
                        Map.of("bootstrap.servers", server.bootstrapServers(), "transactional.id", "it-" + topic),
                        new StringSerializer(),
                        new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            for (String value : values) {
                producer.send(new ProducerRecord<>(topic, value));
            }
            long position = position(topic) + values.length;
            producer.sendOffsetsToTransaction(
                    Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(position)), consumer.groupMetadata());
            producer.commitTransaction();
        }
    }

    private static long position(String topic) {
        TopicPartition partition = new TopicPartition(topic, 0);
        try (var consumer = consumer(topic)) {
            OffsetAndMetadata position = consumer.committed(Set.of(partition)).get(partition);
            return position == null ? 0 : position.offset();
        }
    }

    private static List<String> read(String topic, int count) {
        List<String> values = new ArrayList<>();
        try (var consumer = consumer(topic)) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (values.size() < count && System.nanoTime() < end) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(100))) {
                    values.add(record.value());
                }
            }
        }
        return values;
    }

    private static KafkaConsumer<String, String> consumer(String topic) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        server.bootstrapServers(),
                        "group.id",
                        "it-" + topic,
                        "enable.auto.commit",
                        "false",
                        "isolation.level",
                        "read_committed"),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
