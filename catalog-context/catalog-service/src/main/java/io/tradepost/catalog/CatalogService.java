package io.tradepost.catalog;

import io.tradepost.catalog.api.CatalogEvent;
import io.tradepost.starter.TradepostService;
import io.tradepost.starter.messages.MessageCatalog;
import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** Runs the catalog; configured by {@code catalog-service.yml}. */
@SpringBootApplication(proxyBeanMethods = false)
public class CatalogService {

    public static void main(String[] args) {
        start(args);
    }

    public static ConfigurableApplicationContext start(String... args) {
        return TradepostService.run(CatalogService.class, "catalog-service", args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    MessageCatalog messages() {
        return MessageCatalog.of(CatalogEvent.class);
    }
}
