package io.tradepost.starter.axon;

import io.tradepost.starter.TradepostProperties;
import io.tradepost.starter.unit.Units;
import java.util.Objects;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.EventProcessingException;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Axon the way every context uses it. */
@AutoConfiguration(
        after = AxonOnBoot4.class,
        before = org.axonframework.springboot.autoconfig.JdbcAutoConfiguration.class)
@ConditionalOnProperty("tradepost.context")
@EnableConfigurationProperties(TradepostProperties.class)
public final class AxonConfiguration {

    private static final int CACHED_AGGREGATES = 50_000;
    private static final int EVENTS_PER_SNAPSHOT = 500;

    /** Axon 4.13.0 cannot read its own replay token back without this. */
    @Bean
    Jackson3SerializerCustomizer axonTypes() {
        return builder -> builder.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .build());
    }

    @Bean
    EventSchema eventSchema() {
        return EventSchema.builder()
                .eventTable("domain_event")
                .snapshotTable("snapshot")
                .globalIndexColumn("global_index")
                .timestampColumn("time_stamp")
                .eventIdentifierColumn("event_identifier")
                .aggregateIdentifierColumn("aggregate_identifier")
                .sequenceNumberColumn("sequence_number")
                .typeColumn("type")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .payloadColumn("payload")
                .metaDataColumn("meta_data")
                .build();
    }

    /** Axon's own but for the way events are appended. */
    @Bean
    EventStorageEngine eventStorageEngine(
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            PersistenceExceptionResolver uniqueViolations,
            Configuration axon,
            ConnectionProvider connections,
            TransactionManager transactionManager,
            EventSchema schema) {
        return JdbcEventStorageEngine.builder()
                .snapshotSerializer(serializer)
                .eventSerializer(eventSerializer)
                .upcasterChain(axon.upcasterChain())
                .snapshotFilter(axon.snapshotFilter())
                .persistenceExceptionResolver(uniqueViolations)
                .connectionProvider(connections)
                .transactionManager(transactionManager)
                .schema(schema)
                .appendEvents(new EventRows())
                .build();
    }

    @Bean
    PersistenceExceptionResolver uniqueViolations() {
        return new UniqueViolations();
    }

    @Bean
    Cache aggregateCache(TradepostProperties properties, JdbcTemplate jdbc) {
        return new AggregateCache(
                CACHED_AGGREGATES,
                (id, version) -> properties.soleInstance() || Objects.equals(version, versionOf(id, jdbc)));
    }

    private static @Nullable Long versionOf(Object aggregate, JdbcTemplate jdbc) {
        return jdbc.queryForObject(
                "select max(sequence_number) from domain_event where aggregate_identifier = ?", Long.class, aggregate);
    }

    @Bean
    SnapshotTriggerDefinition aggregateSnapshots(
            Cache aggregateCache, EventStorageEngine events, TransactionManager transactionManager) {
        return new SnapshotsFromMemory(aggregateCache, events, transactionManager, EVENTS_PER_SNAPSHOT);
    }

    /** Handlers run in the transaction of what they react to, and their failure is its failure. */
    @Bean
    ConfigurerModule subscribingAndPropagating() {
        return configurer -> configurer
                .eventProcessing()
                .usingSubscribingEventProcessors()
                .registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(configuration -> AxonConfiguration::propagate);
    }

    /** Not as an {@link Error}: Axon's unit of work would neither commit nor roll back. */
    private static void propagate(ErrorContext failure) throws Exception {
        if (failure.error() instanceof Exception e) {
            throw e;
        }
        throw new EventProcessingException("a handler of " + failure.eventProcessor() + " failed", failure.error());
    }

    /** Axon's default would commit what a handler did before it threw a checked exception. */
    @Bean
    SmartInitializingSingleton everyFailureRollsBack(ObjectProvider<SimpleCommandBus> commandBus) {
        return () ->
                commandBus.ifAvailable(bus -> bus.setRollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE));
    }

    @Bean
    CorrelationDataProvider messageOrigin() {
        return new MessageOriginProvider();
    }

    /** W3C trace context goes with whatever a message leads to. */
    @Bean
    CorrelationDataProvider traceContext() {
        return new SimpleCorrelationDataProvider("traceparent");
    }

    @Bean
    Units units(TransactionManager transactionManager) {
        return new Units(transactionManager);
    }
}
