package io.tradepost.starter.token;

import io.tradepost.starter.TradepostProperties;
import io.tradepost.starter.axon.AxonConfiguration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tokens for every service with an event store. */
@AutoConfiguration(after = AxonConfiguration.class)
@ConditionalOnProperty("tradepost.context")
public final class TokenConfiguration {

    /** Outside of whatever else writes an answer. */
    private static final int OUTSIDE = Ordered.HIGHEST_PRECEDENCE + 90;

    @Bean
    HandlerEnhancerDefinition foundVersions() {
        return new FoundVersions();
    }

    @Bean
    ConfigurerModule appendedEvents() {
        return configurer -> configurer.configureMessageMonitor(EventStore.class, store -> new AppendedEvents());
    }

    @Bean
    FilterRegistrationBean<TokenFilter> tokenFilter(TradepostProperties properties, JdbcTemplate jdbc) {
        String context = properties.context();
        Tokens tokens = new Tokens(context, properties.kafka().partitions(), new TopicOrder(jdbc, context)::last);
        FilterRegistrationBean<TokenFilter> filter = new FilterRegistrationBean<>(new TokenFilter(tokens));
        filter.setOrder(OUTSIDE);
        return filter;
    }
}
