package io.tradepost.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.kernel.PaymentId;
import io.tradepost.payment.api.PaymentEvent;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Payments without a database, a broker and a clock. */
public final class PaymentsInMemory {

    static {
        System.setProperty("disable-axoniq-console-message", "true");
        System.setProperty("axoniq.update-checker.disabled", "true"); // it phones home
    }

    private static final Serializer SNAPSHOTS = Jackson3Serializer.builder().build();

    private final Configuration axon = DefaultConfigurer.defaultConfiguration(false)
            .configureAggregate(Payment.class)
            .configureEmbeddedEventStore(configuration -> new InMemoryEventStorageEngine())
            .start();
    private final CommandGateway commands = axon.commandGateway();

    public void send(Object command) {
        commands.<Object>sendAndWait(command);
    }

    public List<PaymentEvent> events(PaymentId id) {
        return axon.eventStore()
                .readEvents(id.value())
                .asStream()
                .map(message -> (PaymentEvent) message.getPayload())
                .toList();
    }

    /** A payment that comes from a snapshot knows what it knew. */
    public void verifySnapshot(PaymentId id) {
        Payment payment = new Payment();
        events(id).forEach(payment::on);
        Payment fromSnapshot = SNAPSHOTS.deserialize(SNAPSHOTS.serialize(payment, byte[].class));
        assertThat(fromSnapshot).usingRecursiveComparison().isEqualTo(payment);
    }
}
