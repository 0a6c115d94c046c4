package io.tradepost.query.views;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a view is behind its topic.
 *
 * @param group the consumer group; null, and no partitions, until the index is there
 * @param lag events and transaction marks not yet in the index, over all partitions
 */
record ViewLag(
        String view,
        String index,
        String topic,
        @Nullable String group,
        @Nullable Long lag,
        List<PartitionLag> partitions) {

    record PartitionLag(int partition, long position, long end, long lag) {}
}
