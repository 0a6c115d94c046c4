package io.tradepost.payment;

import io.tradepost.payment.api.PaymentCommand;
import io.tradepost.payment.api.PaymentEvent;
import io.tradepost.payment.provider.SandboxBooks;
import io.tradepost.payment.provider.SandboxProvider;
import io.tradepost.starter.TradepostService;
import io.tradepost.starter.messages.MessageCatalog;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Authorises, captures, refunds and voids payments at a provider, one payment per order. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class PaymentService {

    public static void main(String[] args) {
        start(args);
    }

    public static ConfigurableApplicationContext start(String... args) {
        return TradepostService.run(PaymentService.class, "payment-service", args);
    }

    @Bean
    MessageCatalog messages() {
        return MessageCatalog.of(PaymentEvent.class, PaymentCommand.class);
    }

    @Bean
    @ConditionalOnProperty(name = "tradepost.payment.provider", havingValue = "sandbox", matchIfMissing = true)
    SandboxProvider provider(SandboxBooks books) {
        return new SandboxProvider(books);
    }

    @Bean
    @ConditionalOnProperty(name = "tradepost.payment.provider", havingValue = "sandbox", matchIfMissing = true)
    SandboxBooks sandboxBooks(JdbcTemplate jdbc, TransactionOperations transactions) {
        return new SandboxBooks(jdbc, transactions);
    }
}
