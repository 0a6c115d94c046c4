package io.tradepost.query;

import io.tradepost.starter.TradepostService;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class QueryService {

    public static void main(String[] args) {
        start(args);
    }

    public static ConfigurableApplicationContext start(String... args) {
        return TradepostService.run(QueryService.class, "query-service", args);
    }
}
