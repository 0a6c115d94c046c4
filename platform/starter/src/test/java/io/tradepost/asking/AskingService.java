package io.tradepost.asking;

import io.tradepost.probe.api.TallyCommand;
import io.tradepost.probe.api.TallyEvent;
import io.tradepost.starter.TradepostService;
import io.tradepost.starter.messages.MessageCatalog;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

@SpringBootApplication(proxyBeanMethods = false)
public class AskingService {

    public static ConfigurableApplicationContext start(String... args) {
        return TradepostService.run(AskingService.class, "asking-service", args);
    }

    @Bean
    MessageCatalog messages() {
        return MessageCatalog.of(TallyEvent.class, TallyCommand.class);
    }
}
