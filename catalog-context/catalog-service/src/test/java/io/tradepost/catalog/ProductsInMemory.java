package io.tradepost.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.catalog.api.CatalogEvent;
import io.tradepost.kernel.Refusal;
import io.tradepost.kernel.Sku;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Products without a database, a broker and a clock. */
final class ProductsInMemory {

    static {
        System.setProperty("disable-axoniq-console-message", "true");
        System.setProperty("axoniq.update-checker.disabled", "true"); // it phones home
    }

    private static final Serializer SNAPSHOTS = Jackson3Serializer.builder().build();

    private final Configuration axon = DefaultConfigurer.defaultConfiguration(false)
            .configureAggregate(Product.class)
            .configureEmbeddedEventStore(configuration -> new InMemoryEventStorageEngine())
            .start();
    private final CommandGateway commands = axon.commandGateway();

    /** What that led to; nothing if it was refused. */
    List<CatalogEvent> ask(CatalogCommand command) {
        List<CatalogEvent> before = events(command.sku());
        try {
            commands.<Object>sendAndWait(command);
            List<CatalogEvent> after = events(command.sku());
            return after.subList(before.size(), after.size());
        } catch (Refusal refused) {
            assertThat(events(command.sku())).isEqualTo(before);
            return List.of();
        }
    }

    List<CatalogEvent> events(Sku sku) {
        return axon.eventStore()
                .readEvents(sku.value())
                .asStream()
                .map(message -> (CatalogEvent) message.getPayload())
                .toList();
    }

    /** A product that comes from a snapshot knows what it knew. */
    void verifySnapshot(Sku sku) {
        Product product = new Product();
        events(sku).forEach(product::on);
        Product fromSnapshot = SNAPSHOTS.deserialize(SNAPSHOTS.serialize(product, byte[].class));
        assertThat(fromSnapshot).usingRecursiveComparison().isEqualTo(product);
    }
}
