package io.tradepost.customer;

import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.order.api.OrderEvent.BackorderPolicy;
import io.tradepost.order.api.OrderEvent.Buyer;
import io.tradepost.order.api.OrderEvent.OrderPlaced;
import io.tradepost.starter.messages.Envelope;
import io.tradepost.starter.messages.MessageCatalog;
import io.tradepost.testing.TestServers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** What the order context says. */
final class OrderTopic {

    private OrderTopic() {}

    /** @param customer null for a guest */
    static void placed(String order, @Nullable String customer) {
        Instant now = Instant.now();
        Buyer buyer = new Buyer(customer == null ? null : new CustomerId(customer), null);
        OrderPlaced placed = new OrderPlaced(
                new OrderId(order),
                buyer,
                null,
                List.of(),
                Money.of("1.00", "GBP"),
                "tok_approve",
                now,
                "fingerprint",
                BackorderPolicy.ALL_OR_NOTHING,
                null);
        Envelope message = new Envelope(
                UUID.randomUUID().toString(),
                "order.OrderPlaced",
                "/tradepost/order",
                order,
                now,
                "Order",
                0,
                null,
                null,
                null,
                MessageCatalog.of(OrderPlaced.class).write(placed));
        Map<String, Object> config =
                Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers());
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(message.toRecord("order.events", order));
        }
    }
}
