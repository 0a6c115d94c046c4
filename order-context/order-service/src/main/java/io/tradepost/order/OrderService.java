package io.tradepost.order;

import io.tradepost.catalog.api.CatalogEvent;
import io.tradepost.customer.api.CustomerEvent;
import io.tradepost.order.api.OrderCommand;
import io.tradepost.order.api.SalesEvent;
import io.tradepost.starter.TradepostService;
import io.tradepost.starter.messages.MessageCatalog;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

@SpringBootApplication(proxyBeanMethods = false)
public class OrderService {

    public static void main(String[] args) {
        start(args);
    }

    public static ConfigurableApplicationContext start(String... args) {
        return TradepostService.run(OrderService.class, "order-service", args);
    }

    @Bean
    MessageCatalog messages() {
        return MessageCatalog.of(SalesEvent.class, OrderCommand.class, CatalogEvent.class, CustomerEvent.class);
    }
}
