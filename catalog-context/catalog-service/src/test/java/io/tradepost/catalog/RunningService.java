package io.tradepost.catalog;

import io.tradepost.embedded.Database;
import io.tradepost.testing.TestServers;
import org.springframework.context.ConfigurableApplicationContext;

/** The service on real servers, and what is sent to it. */
final class RunningService {

    /** With a hole for the SKU. */
    static final String HEART = """
            {"sku":"%s","name":"White hanging heart","category":"lights","price":{"amount":"2.55","currency":"GBP"}}""";

    private RunningService() {}

    static ConfigurableApplicationContext start() {
        return start(TestServers.database("catalog"));
    }

    static ConfigurableApplicationContext start(Database database) {
        return CatalogService.start(
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--tradepost.kafka.bootstrap-servers=" + TestServers.kafka().bootstrapServers());
    }
}
