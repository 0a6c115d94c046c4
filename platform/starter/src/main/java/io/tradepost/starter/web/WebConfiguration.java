package io.tradepost.starter.web;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Problems and body limits for every service that imports the defaults. */
@AutoConfiguration
@ConditionalOnProperty("tradepost.web")
public final class WebConfiguration {

    static final int BODIES = Ordered.HIGHEST_PRECEDENCE + 100;

    @Bean
    ProblemAdvice problemAdvice() {
        return new ProblemAdvice();
    }

    @Bean
    FilterRegistrationBean<RequestBodies> requestBodies(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        FilterRegistrationBean<RequestBodies> filter = new FilterRegistrationBean<>(new RequestBodies(problems));
        filter.setOrder(BODIES);
        return filter;
    }
}
