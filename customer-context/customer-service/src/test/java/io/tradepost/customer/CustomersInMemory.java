package io.tradepost.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.customer.api.CustomerEvent;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Refusal;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Customers without a database and a broker. */
final class CustomersInMemory {

    static {
        System.setProperty("disable-axoniq-console-message", "true");
        System.setProperty("axoniq.update-checker.disabled", "true"); // it phones home
    }

    private static final Serializer SNAPSHOTS = Jackson3Serializer.builder().build();

    private final Configuration axon = DefaultConfigurer.defaultConfiguration(false)
            .configureAggregate(Customer.class)
            .configureEmbeddedEventStore(configuration -> new InMemoryEventStorageEngine())
            .start();
    private final CommandGateway commands = axon.commandGateway();

    /** How many events that led to; none if it was refused. */
    int ask(CustomerCommand command) {
        int before = events(command.customerId()).size();
        try {
            commands.<Object>sendAndWait(command);
            return events(command.customerId()).size() - before;
        } catch (Refusal refused) {
            assertThat(events(command.customerId())).hasSize(before);
            return 0;
        }
    }

    List<CustomerEvent> events(CustomerId id) {
        return axon.eventStore()
                .readEvents(id.value())
                .asStream()
                .map(message -> (CustomerEvent) message.getPayload())
                .toList();
    }

    /** A customer who comes from a snapshot knows what they knew. */
    void verifySnapshot(CustomerId id) {
        Customer customer = new Customer();
        axon.eventStore()
                .readEvents(id.value())
                .asStream()
                .forEach(message -> customer.on((CustomerEvent) message.getPayload(), (String)
                        message.getMetaData().get(Customer.FINGERPRINT)));
        Customer fromSnapshot = SNAPSHOTS.deserialize(SNAPSHOTS.serialize(customer, byte[].class));
        assertThat(fromSnapshot).usingRecursiveComparison().isEqualTo(customer);
    }
}
