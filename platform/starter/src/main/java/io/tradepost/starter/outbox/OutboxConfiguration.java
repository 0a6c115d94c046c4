package io.tradepost.starter.outbox;

import io.tradepost.starter.inbox.InboxConfiguration;
import io.tradepost.starter.jdbc.BatchedUpdates;
import io.tradepost.starter.messages.MessageCatalog;
import io.tradepost.starter.relay.RelayConfiguration;
import io.tradepost.starter.relay.RelaySignal;
import java.time.Clock;
import org.axonframework.commandhandling.CommandBus;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** The command bus of a service that only asks others. */
@AutoConfiguration(
        after = {InboxConfiguration.class, RelayConfiguration.class},
        beforeName = "org.axonframework.springboot.autoconfig.AxonAutoConfiguration")
@ConditionalOnProperty("tradepost.outbox")
public final class OutboxConfiguration {

    @Bean
    Outbox outbox(BatchedUpdates updates, MessageCatalog messages, RelaySignal signal) {
        return new Outbox(updates, messages, signal, Clock.systemUTC());
    }

    @Bean
    CommandBus commandBus(Outbox outbox) {
        return new OutboxCommandBus(outbox);
    }
}
