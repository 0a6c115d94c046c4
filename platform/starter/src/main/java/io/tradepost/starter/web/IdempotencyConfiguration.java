package io.tradepost.starter.web;

import io.tradepost.starter.axon.AxonConfiguration;
import io.tradepost.starter.personal.PersonalDataVault;
import io.tradepost.starter.unit.Units;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.HandlerExceptionResolver;
import tools.jackson.databind.json.JsonMapper;

/** What the edge of a service with a database of its own needs besides. */
@AutoConfiguration(after = AxonConfiguration.class)
@ConditionalOnProperty("tradepost.context")
@EnableScheduling
public final class IdempotencyConfiguration {

    @Bean
    IdempotencyKeys idempotencyKeys(JdbcTemplate jdbc) {
        return new IdempotencyKeys(jdbc);
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            IdempotencyKeys keys,
            Units units,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            JsonMapper json) {
        FilterRegistrationBean<IdempotencyFilter> filter =
                new FilterRegistrationBean<>(new IdempotencyFilter(keys, units, problems, json));
        filter.setOrder(WebConfiguration.BODIES + 1);
        return filter;
    }

    @Bean
    PersonalDataVault personalDataVault(JdbcTemplate jdbc) {
        return new PersonalDataVault(jdbc);
    }
}
