package io.tradepost.kafka.node;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/** Arguments: the broker's directory, its port, its controller's port, the file to create when ready. */
public final class KafkaNode {

    private KafkaNode() {}

    public static void main(String[] args) {
        try {
            Lifeline lifeline = Lifeline.watchStandardInput();
            Path directory = Path.of(args[0]);
            Properties properties = BrokerProperties.of(directory, args[1], args[2]);
            Storage.formatIfMissing(directory, properties);
            KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
            lifeline.beforeTheEnd(() -> {
                server.shutdown();
                server.awaitShutdown();
            });
            server.startup();
            Files.createFile(Path.of(args[3]));
            lifeline.await();
        } catch (Throwable failure) {
            failure.printStackTrace();
            // a broker that started halfway leaves threads that would keep the process
            Runtime.getRuntime().halt(1);
        }
    }
}
