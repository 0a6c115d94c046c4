package io.tradepost.starter;

import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts one service; several may run in one JVM, so each has a configuration file of its own name. */
public final class TradepostService {

    private TradepostService() {}

    /** @param name of the configuration file: {@code order-service} reads {@code order-service.yml} */
    public static ConfigurableApplicationContext run(Class<?> service, String name, String... args) {
        return new SpringApplicationBuilder(service)
                .bannerMode(Banner.Mode.OFF)
                .properties("spring.config.name=" + name, "spring.jmx.enabled=false")
                .run(args);
    }
}
