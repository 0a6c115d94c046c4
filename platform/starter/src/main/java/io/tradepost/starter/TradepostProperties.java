package io.tradepost.starter;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a service says about itself.
 *
 * @param context names its event topic, consumer groups and event source: {@code order}
 * @param outbox whether commands that no local handler takes go to their own context by Kafka
 * @param soleInstance whether no other instance writes to this service's database, so that an aggregate in memory is
 *     never behind it; spares a query per command
 * @param services base URLs of other services by context
 */
@ConfigurationProperties("tradepost")
public record TradepostProperties(
        String context,
        @DefaultValue("false") boolean outbox,
        @DefaultValue("false") boolean soleInstance,
        @DefaultValue Kafka kafka,
        @DefaultValue Relay relay,
        @DefaultValue Inbox inbox,
        @DefaultValue Map<String, String> services) {

    /**
     * @param partitions of a topic that this service creates; a topic that exists keeps its own
     * @param replication of a topic that this service creates
     */
    public record Kafka(
            @DefaultValue("127.0.0.1:9092") String bootstrapServers,
            @DefaultValue("12") int partitions,
            @DefaultValue("1") short replication) {}

    /**
     * @param batch messages per Kafka transaction at most
     * @param poll how long appends made by another instance may wait to be seen
     * @param restPerMessage how long it rests after a Kafka transaction for each message in it: few messages go at once,
     *     of many those that come meanwhile share the next; not after a full one
     * @param longestRest however many there were
     */
    public record Relay(
            @DefaultValue("2000") int batch,
            @DefaultValue("200ms") Duration poll,
            @DefaultValue("5ms") Duration restPerMessage,
            @DefaultValue("100ms") Duration longestRest) {

        public Duration restAfter(int messages) {
            Duration rest = restPerMessage.multipliedBy(messages);
            return rest.compareTo(longestRest) < 0 ? rest : longestRest;
        }
    }

    /**
     * @param events contexts whose events this service reads
     * @param commands whether it reads the commands of its own context
     * @param batch messages per transaction at most
     * @param attempts how often a message that fails alone is tried before it is parked
     * @param backoff before the second attempt; doubles for each further one
     */
    public record Inbox(
            @DefaultValue List<String> events,
            @DefaultValue("false") boolean commands,
            @DefaultValue("500") int batch,
            @DefaultValue("4") int attempts,
            @DefaultValue("100ms") Duration backoff) {}
}
