package io.tradepost.inventory;

import io.tradepost.inventory.api.InventoryCommand;
import io.tradepost.inventory.api.InventoryEvent;
import io.tradepost.starter.TradepostService;
import io.tradepost.starter.messages.MessageCatalog;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** Runs the inventory; configured by {@code inventory-service.yml}. */
@SpringBootApplication(proxyBeanMethods = false)
public class InventoryService {

    public static void main(String[] args) {
        start(args);
    }

    public static ConfigurableApplicationContext start(String... args) {
        return TradepostService.run(InventoryService.class, "inventory-service", args);
    }

    @Bean
    MessageCatalog messages() {
        return MessageCatalog.of(InventoryEvent.class, InventoryCommand.class);
    }
}
