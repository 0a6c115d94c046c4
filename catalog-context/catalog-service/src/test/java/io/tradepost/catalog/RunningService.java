package io.tradepost.catalog;

import io.tradepost.embedded.Database;
import io.tradepost.starter.TradepostService;
import io.tradepost.testing.TestServers;
import java.time.Clock;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The service on real servers, and what is sent to it. */
final class RunningService {

    /** With a hole for the SKU. */
    static final String HEART = """
            {"sku":"%s","name":"White hanging heart","category":"lights","price":{"amount":"2.55","currency":"GBP"}}""";

    /** What the service goes by that runs on it. */
    static final AheadClock CLOCK = new AheadClock();

    private RunningService() {}

    /** The service, but for its clock. */
    @Import(CatalogService.class)
    static class OnTheClock {

        @Bean
        @Primary
        Clock aheadClock() {
            return CLOCK;
        }
    }

    static ConfigurableApplicationContext start() {
        return start(TestServers.database("catalog"));
    }

    static ConfigurableApplicationContext start(Database database) {
        return CatalogService.start(settings(database));
    }

    static ConfigurableApplicationContext startOnTheClock(Database database) {
        return TradepostService.run(OnTheClock.class, "catalog-service", settings(database));
    }

    private static String[] settings(Database database) {
        return new String[] {
            "--server.port=0",
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.user(),
            "--spring.datasource.password=" + database.password(),
            "--tradepost.kafka.bootstrap-servers=" + TestServers.kafka().bootstrapServers()
        };
    }
}
