package io.tradepost.order;

import io.tradepost.catalog.api.CatalogEvent;
import io.tradepost.customer.api.CustomerEvent;
import io.tradepost.embedded.Database;
import io.tradepost.kernel.Command;
import io.tradepost.kernel.Event;
import io.tradepost.kernel.Message;
import io.tradepost.kernel.OrderId;
import io.tradepost.order.api.OrderCommand;
import io.tradepost.order.api.OrderCommand.ConfirmOrder;
import io.tradepost.order.api.SalesEvent;
import io.tradepost.starter.messages.Envelope;
import io.tradepost.starter.messages.MessageCatalog;
import io.tradepost.testing.TestServers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The order service on real servers, one per JVM, and what surrounds it. */
final class OrderServer {

    private static final MessageCatalog MESSAGES =
            MessageCatalog.of(SalesEvent.class, OrderCommand.class, CatalogEvent.class, CustomerEvent.class);
    private static final Owners OWNERS = new Owners();
    private static final ConfigurableApplicationContext SERVICE =
            start("--tradepost.kafka.bootstrap-servers=" + TestServers.kafka().bootstrapServers());
    private static final Producer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer());

    private OrderServer() {}

    /** @param more arguments, which win */
    static ConfigurableApplicationContext start(String... more) {
        return start(TestServers.database("order_service"), more);
    }

    static ConfigurableApplicationContext start(Database database, String... more) {
        Stream<String> args = Stream.of(
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--tradepost.kafka.partitions=2",
                "--tradepost.services.catalog=" + OWNERS.url(),
                "--tradepost.services.customer=" + OWNERS.url());
        return OrderService.start(Stream.concat(args, Stream.of(more)).toArray(String[]::new));
    }

    static Owners owners() {
        return OWNERS;
    }

    static Api api() {
        return api(SERVICE);
    }

    static Api api(ConfigurableApplicationContext service) {
        return new Api("http://127.0.0.1:" + service.getEnvironment().getRequiredProperty("local.server.port"));
    }

    static JdbcClient database() {
        return SERVICE.getBean(JdbcClient.class);
    }

    static void publish(String key, Event event, long sequence) {
        send("events", key, event, "Anything", sequence);
    }

    static void send(Command command) {
        send("commands", command.routingKey(), command, null, 0);
    }

    static void confirm(String orderId) {
        send(new ConfirmOrder(new OrderId(orderId), List.of()));
    }

    private static void send(String kind, String key, Message message, String aggregateType, long sequence) {
        String context = MessageCatalog.contextOf(message.getClass());
        Envelope envelope = new Envelope(
                UUID.randomUUID().toString(),
                MESSAGES.typeOf(message.getClass().getName()),
                "/tradepost/" + context,
                key,
                Instant.now(),
                aggregateType,
                sequence,
                null,
                null,
                null,
                MESSAGES.write(message));
        PRODUCER.send(envelope.toRecord(context + "." + kind, key));
        PRODUCER.flush();
    }
}
