package io.tradepost.inventory;

import io.tradepost.testing.TestServers;
import org.springframework.context.ConfigurableApplicationContext;

/** One inventory service for all tests of this module: there is one {@code inventory.commands} per Kafka. */
final class RunningInventory {

    private static final ConfigurableApplicationContext FIRST = startAnother();

    private RunningInventory() {}

    static ConfigurableApplicationContext service() {
        return FIRST;
    }

    /** A further instance of the same service, on the same database. */
    static ConfigurableApplicationContext startAnother() {
        var database = TestServers.database("inventory");
        return InventoryService.start(
                "--server.port=0",
                "--tradepost.reservation.expiry-poll=200ms",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--tradepost.kafka.bootstrap-servers=" + TestServers.kafka().bootstrapServers());
    }
}
