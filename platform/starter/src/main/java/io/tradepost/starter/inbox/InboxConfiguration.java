package io.tradepost.starter.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.tradepost.starter.TradepostProperties;
import io.tradepost.starter.axon.AxonConfiguration;
import io.tradepost.starter.jdbc.BatchedUpdates;
import io.tradepost.starter.kafka.KafkaClients;
import io.tradepost.starter.messages.MessageCatalog;
import io.tradepost.starter.unit.Units;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandBus;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** The inboxes that a service asked for: {@code <context>.events-inbox}, {@code <context>.commands-inbox}. */
@AutoConfiguration(after = AxonConfiguration.class)
@ConditionalOnProperty("tradepost.context")
public final class InboxConfiguration {

    @Bean
    KafkaClients kafkaClients(TradepostProperties properties, MessageCatalog messages) {
        Set<String> topics = new TreeSet<>();
        topics.add(KafkaClients.eventsOf(properties.context()));
        properties.inbox().events().forEach(context -> topics.add(KafkaClients.eventsOf(context)));
        messages.commandContexts().forEach(context -> topics.add(KafkaClients.commandsOf(context)));
        return new KafkaClients(properties.kafka(), topics);
    }

    @Bean
    BatchedUpdates batchedUpdates(JdbcTemplate jdbc) {
        return new BatchedUpdates(jdbc);
    }

    /** The source that processors of other contexts' events name in their configuration. */
    @Bean
    EventDelivery inbox(MessageCatalog messages) {
        return new EventDelivery(messages);
    }

    @Bean
    CommandDelivery commandDelivery(MessageCatalog messages, CommandBus commands) {
        return new CommandDelivery(messages, commands);
    }

    @Bean
    Inbox eventsInbox(
            TradepostProperties properties,
            KafkaClients kafka,
            Units units,
            JdbcTemplate jdbc,
            EventDelivery delivery,
            MeterRegistry meters) {
        Set<String> topics =
                properties.inbox().events().stream().map(KafkaClients::eventsOf).collect(Collectors.toSet());
        return inbox(eventsInboxOf(properties), topics, properties, kafka, units, jdbc, delivery, meters);
    }

    @Bean
    Inbox commandsInbox(
            TradepostProperties properties,
            KafkaClients kafka,
            Units units,
            JdbcTemplate jdbc,
            CommandDelivery delivery,
            MeterRegistry meters) {
        Set<String> topics =
                properties.inbox().commands() ? Set.of(KafkaClients.commandsOf(properties.context())) : Set.of();
        return inbox(commandsInboxOf(properties), topics, properties, kafka, units, jdbc, delivery, meters);
    }

    @Bean
    DeadLetterOffice deadLetterOffice(
            TradepostProperties properties,
            Units units,
            JdbcTemplate jdbc,
            EventDelivery events,
            CommandDelivery commands) {
        return new DeadLetterOffice(
                List.of(
                        new DeadLetterOffice.Room(new DeadLetters(jdbc, eventsInboxOf(properties)), events),
                        new DeadLetterOffice.Room(new DeadLetters(jdbc, commandsInboxOf(properties)), commands)),
                units,
                jdbc);
    }

    private static String eventsInboxOf(TradepostProperties properties) {
        return properties.context() + ".events-inbox";
    }

    private static String commandsInboxOf(TradepostProperties properties) {
        return properties.context() + ".commands-inbox";
    }

    private static Inbox inbox(
            String name,
            Set<String> topics,
            TradepostProperties properties,
            KafkaClients kafka,
            Units units,
            JdbcTemplate jdbc,
            MessageHandling handling,
            MeterRegistry meters) {
        return new Inbox(
                name,
                topics,
                kafka,
                properties.inbox(),
                units,
                new Offsets(jdbc, name),
                new DeadLetters(jdbc, name),
                handling,
                meters);
    }
}
