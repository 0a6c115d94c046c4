package io.tradepost.sagas;

import io.tradepost.inventory.api.InventoryCommand;
import io.tradepost.inventory.api.InventoryEvent;
import io.tradepost.order.api.OrderCommand;
import io.tradepost.order.api.OrderEvent;
import io.tradepost.payment.api.PaymentCommand;
import io.tradepost.payment.api.PaymentEvent;
import io.tradepost.sagas.api.ProcessEvent;
import io.tradepost.starter.TradepostService;
import io.tradepost.starter.messages.MessageCatalog;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** Runs the processes: reads the contexts' events, writes the contexts' commands. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class SagasService {

    public static void main(String[] args) {
        start(args);
    }

    public static ConfigurableApplicationContext start(String... args) {
        return TradepostService.run(SagasService.class, "sagas-service", args);
    }

    @Bean
    MessageCatalog messages() {
        return MessageCatalog.of(
                OrderEvent.class,
                OrderCommand.class,
                InventoryEvent.ReservationEvent.class,
                InventoryCommand.class,
                PaymentEvent.class,
                PaymentCommand.class,
                ProcessEvent.class);
    }
}
