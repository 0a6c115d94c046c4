package io.tradepost.kafka.node;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

final class BrokerProperties {

    private static final String FOR_EVER = "-1";
    private static final String SIXTY_YEARS_OF_MINUTES = "31536000";
    private static final String MAX_MESSAGE_BYTES = Integer.toString(16 * 1024 * 1024);

    private static final Map<String, String> SINGLE_NODE = Map.of(
            "node.id", "1",
            "process.roles", "broker,controller",
            "controller.listener.names", "CONTROLLER",
            "inter.broker.listener.name", "PLAINTEXT",
            "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
            "offsets.topic.replication.factor", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1");

    private static final Map<String, String> SMALL = Map.of(
            "num.network.threads", "2",
            "num.io.threads", "4",
            "offsets.topic.num.partitions", "4",
            "transaction.state.log.num.partitions", "4",
            "log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024));

    // The session ends soon after kill -9, so that the next start need not wait for the old one's to end.
    private static final Map<String, String> QUICK = Map.of(
            "broker.session.timeout.ms", "2000",
            "broker.heartbeat.interval.ms", "500",
            "group.initial.rebalance.delay.ms", "0");

    // Topics are the history from which views are rebuilt, and a relay's offsets are its position: neither may expire
    // while the system is switched off.
    private static final Map<String, String> KEPT = Map.of(
            "auto.create.topics.enable", "false",
            "log.retention.ms", FOR_EVER,
            "log.retention.bytes", FOR_EVER,
            "offsets.retention.minutes", SIXTY_YEARS_OF_MINUTES,
            "message.max.bytes", MAX_MESSAGE_BYTES,
            "replica.fetch.max.bytes", MAX_MESSAGE_BYTES);

    private BrokerProperties() {}

    static Properties of(Path directory, String port, String controllerPort) {
        Properties properties = new Properties();
        properties.putAll(SINGLE_NODE);
        properties.putAll(SMALL);
        properties.putAll(QUICK);
        properties.putAll(KEPT);
        String broker = "PLAINTEXT://127.0.0.1:" + port;
        properties.put("listeners", broker + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.put("advertised.listeners", broker);
        properties.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        properties.put("log.dirs", Storage.data(directory).toString());
        return properties;
    }
}
