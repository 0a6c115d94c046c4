package io.tradepost.query.views;

import io.tradepost.starter.TradepostProperties;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The committed positions of all instances against the ends of the topics, as Kafka knows both. */
@Component
public final class Positions implements DisposableBean {

    private static final int TIMEOUT = 3_000;

    private final Map<String, Object> connection;
    private @Nullable Admin admin;

    Positions(TradepostProperties properties) {
        this.connection = Map.of(
                "bootstrap.servers", properties.kafka().bootstrapServers(),
                "default.api.timeout.ms", TIMEOUT,
                "request.timeout.ms", TIMEOUT);
    }

    /**
     * Where the topics end for readers of what is committed.
     *
     * @throws KafkaException when Kafka does not answer
     */
    public Map<TopicPartition, Long> ends(Collection<String> topics) {
        try {
            Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
            for (TopicDescription description :
                    admin().describeTopics(topics).allTopicNames().get().values()) {
                description
                        .partitions()
                        .forEach(p ->
                                wanted.put(new TopicPartition(description.name(), p.partition()), OffsetSpec.latest()));
            }
            Map<TopicPartition, Long> ends = new HashMap<>();
            admin().listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                    .all()
                    .get()
                    .forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        } catch (ExecutionException e) {
            throw new KafkaException("cannot read the ends of " + topics, e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /**
     * How far a consumer group is; ordered by topic and partition.
     *
     * @throws KafkaException when Kafka does not answer
     */
    public List<PartitionLag> of(String group, Map<TopicPartition, Long> ends) {
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = admin().listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            List<PartitionLag> lags = new ArrayList<>();
            ends.forEach((partition, end) -> {
                OffsetAndMetadata position = committed.get(partition);
                lags.add(PartitionLag.of(
                        partition.topic(), partition.partition(), position == null ? 0 : position.offset(), end));
            });
            lags.sort(Comparator.comparing(PartitionLag::topic).thenComparingInt(PartitionLag::partition));
            return lags;
        } catch (ExecutionException e) {
            throw new KafkaException("cannot read the positions of " + group, e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /**
     * Whether the group has taken all before these ends.
     *
     * @throws KafkaException when Kafka does not answer
     */
    public boolean isPast(String group, Map<TopicPartition, Long> ends) {
        return of(group, ends).stream().allMatch(lag -> lag.lag() == 0);
    }

    @Override
    public synchronized void destroy() {
        if (admin != null) {
            admin.close();
        }
    }

    private synchronized Admin admin() {
        Admin current = admin;
        if (current == null) {
            current = Admin.create(connection);
            admin = current;
        }
        return current;
    }
}
