package io.tradepost.query.views;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a view is behind its topics.
 *
 * @param group the consumer group; null, and no partitions, until the index is there
 * @param lag events and transaction marks not yet in the index, over all partitions
 */
record ViewLag(
        String view,
        String index,
        Set<String> topics,
        @Nullable String group,
        @Nullable Long lag,
        List<PartitionLag> partitions) {

    record PartitionLag(String topic, int partition, long position, long end, long lag) {}
}
