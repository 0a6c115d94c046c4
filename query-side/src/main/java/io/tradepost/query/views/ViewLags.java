package io.tradepost.query.views;

import io.tradepost.query.views.ViewLag.PartitionLag;
import io.tradepost.starter.TradepostProperties;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
final class ViewLags implements DisposableBean {

    private static final int TIMEOUT = 3_000;

    private final Feeds feeds;
    private final Map<String, Object> connection;
    private @Nullable Admin admin;

    ViewLags(Feeds feeds, TradepostProperties properties) {
        this.feeds = feeds;
        this.connection = Map.of(
                "bootstrap.servers", properties.kafka().bootstrapServers(),
                "default.api.timeout.ms", TIMEOUT,
                "request.timeout.ms", TIMEOUT);
    }

    /** @throws KafkaException when Kafka does not answer */
    List<ViewLag> all() {
        return feeds.all().stream().map(this::of).toList();
    }

    @Override
    public synchronized void destroy() {
        if (admin != null) {
            admin.close();
        }
    }

    private ViewLag of(Feed feed) {
        String group = feed.group();
        List<PartitionLag> partitions = group == null ? List.of() : partitions(feed.topics(), group);
        return new ViewLag(
                feed.view().index().alias(),
                feed.view().index().name(),
                feed.topics(),
                group,
                group == null
                        ? null
                        : partitions.stream().mapToLong(PartitionLag::lag).sum(),
                partitions);
    }

    private List<PartitionLag> partitions(Set<String> topics, String group) {
        try {
            Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
            for (TopicDescription description :
                    admin().describeTopics(topics).allTopicNames().get().values()) {
                description
                        .partitions()
                        .forEach(p ->
                                wanted.put(new TopicPartition(description.name(), p.partition()), OffsetSpec.latest()));
            }
            var ends = admin().listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                    .all();
            Map<TopicPartition, OffsetAndMetadata> positions = admin().listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return ends.get().entrySet().stream()
                    .map(end -> lag(
                            end.getKey(),
                            positions.get(end.getKey()),
                            end.getValue().offset()))
                    .sorted(Comparator.comparing(PartitionLag::topic).thenComparingInt(PartitionLag::partition))
                    .toList();
        } catch (ExecutionException e) {
            throw new KafkaException("cannot read the positions of " + group, e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static PartitionLag lag(TopicPartition partition, @Nullable OffsetAndMetadata committed, long end) {
        long position = committed == null ? 0 : committed.offset();
        return new PartitionLag(partition.topic(), partition.partition(), position, end, end - position);
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
