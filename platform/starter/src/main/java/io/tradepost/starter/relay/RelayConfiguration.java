package io.tradepost.starter.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.tradepost.starter.TradepostProperties;
import io.tradepost.starter.actor.Actors;
import io.tradepost.starter.axon.AxonConfiguration;
import io.tradepost.starter.inbox.InboxConfiguration;
import io.tradepost.starter.kafka.KafkaClients;
import io.tradepost.starter.messages.Envelope;
import io.tradepost.starter.messages.MessageCatalog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.eventhandling.EventBus;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The relay of this service: of its event store, or of its outbox where it has one instead. */
@AutoConfiguration(after = {AxonConfiguration.class, InboxConfiguration.class})
@ConditionalOnProperty("tradepost.context")
public final class RelayConfiguration {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Bean
    RelaySignal relaySignal() {
        return new RelaySignal();
    }

    @Bean
    Relay relay(
            DataSource database,
            KafkaClients kafka,
            TradepostProperties properties,
            RelaySignal signal,
            MessageCatalog messages,
            MeterRegistry meters) {
        String context = properties.context();
        OutboxTable table = properties.outbox()
                ? OutboxTable.emptied("outbox_command", row -> sent(row, context))
                : OutboxTable.kept("domain_event", row -> event(row, context, messages));
        String positionTopic = KafkaClients.eventsOf(context);
        return new Relay(
                table, database, kafka, context, positionTopic, properties.relay(), signal, meters, step -> {});
    }

    /** Appends to the event store wake the relay. */
    @Bean
    SmartInitializingSingleton appendsWakeTheRelay(EventBus events, RelaySignal signal) {
        return () -> events.subscribe(appended -> signal.onCommit());
    }

    private static ProducerRecord<String, byte[]> event(ResultSet row, String context, MessageCatalog messages)
            throws SQLException {
        String aggregate = row.getString("aggregate_identifier");
        JsonNode metaData = JSON.readTree(row.getBytes("meta_data"));
        return new Envelope(
                        row.getString("event_identifier"),
                        messages.typeOf(row.getString("payload_type")),
                        "/tradepost/" + context,
                        aggregate,
                        Instant.parse(row.getString("time_stamp")),
                        row.getString("type"),
                        row.getLong("sequence_number"),
                        text(metaData, "traceId"),
                        text(metaData, "correlationId"),
                        text(metaData, "traceparent"),
                        text(metaData, Actors.KEY),
                        row.getBytes("payload"))
                .toRecord(KafkaClients.eventsOf(context), aggregate);
    }

    private static ProducerRecord<String, byte[]> sent(ResultSet row, String context) throws SQLException {
        String key = row.getString("routing_key");
        return new Envelope(
                        row.getString("message_id"),
                        row.getString("type"),
                        "/tradepost/" + context,
                        row.getString("subject"),
                        Instant.parse(row.getString("time_stamp")),
                        row.getString("aggregate_type"),
                        row.getLong("sequence"),
                        row.getString("correlation_id"),
                        row.getString("causation_id"),
                        null,
                        row.getString("actor"),
                        row.getBytes("payload"))
                .toRecord(row.getString("topic"), key);
    }

    private static @Nullable String text(JsonNode metaData, String name) {
        JsonNode value = metaData.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }
}
