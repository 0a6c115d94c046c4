package io.tradepost.starter.actor;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Actors for every service with events of its own. */
@AutoConfiguration
@ConditionalOnProperty("tradepost.context")
public final class ActorConfiguration {

    private static final int EARLY = Ordered.HIGHEST_PRECEDENCE + 80;

    @Bean
    Actors actors() {
        return new Actors();
    }

    @Bean
    FilterRegistrationBean<ActorFilter> actorFilter(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        FilterRegistrationBean<ActorFilter> filter = new FilterRegistrationBean<>(new ActorFilter(problems));
        filter.setOrder(EARLY);
        return filter;
    }
}
