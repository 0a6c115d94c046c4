package io.tradepost.embedded;

import java.nio.file.Path;
import java.util.List;

/** One Kafka broker, which is its own controller, and keeps every record of every topic. */
public final class KafkaServer implements EmbeddedServer {

    private final ServerProcess process;
    private final int port;

    private KafkaServer(ServerProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts on {@code home/kafka}, and formats that first when it is not there.
     *
     * @param port 0 for any free one, which the home keeps
     * @throws IllegalStateException when the home is in use, the port is taken or the server does not start
     */
    public static KafkaServer start(Path home, int port) {
        ServerHome kafka = ServerHome.open(ServerKind.KAFKA, home);
        try {
            int chosen = kafka.port(port);
            int controller = kafka.controllerPort();
            ServerProcess process = new JavaServer(kafka, "384m")
                    .start(
                            "io.tradepost.kafka.node.KafkaNode",
                            List.of(kafka.directory().toString(), "" + chosen, "" + controller));
            return new KafkaServer(process, chosen);
        } catch (RuntimeException e) {
            kafka.close();
            throw e;
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.stop();
    }
}
