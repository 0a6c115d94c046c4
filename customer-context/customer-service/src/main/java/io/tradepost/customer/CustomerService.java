package io.tradepost.customer;

import io.tradepost.customer.api.CustomerEvent;
import io.tradepost.order.api.OrderEvent.OrderPlaced;
import io.tradepost.starter.TradepostService;
import io.tradepost.starter.messages.MessageCatalog;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** Runs the customer context; configured by {@code customer-service.yml}. */
@SpringBootApplication(proxyBeanMethods = false)
public class CustomerService {

    public static void main(String[] args) {
        start(args);
    }

    public static ConfigurableApplicationContext start(String... args) {
        return TradepostService.run(CustomerService.class, "customer-service", args);
    }

    @Bean
    MessageCatalog messages() {
        return MessageCatalog.of(CustomerEvent.class, OrderPlaced.class);
    }
}
