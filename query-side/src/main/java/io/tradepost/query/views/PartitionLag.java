package io.tradepost.query.views;

/**
 * How far a generation is with one partition.
 *
 * @param position the next offset that it takes
 * @param end beyond the last committed event
 * @param lag events and transaction marks between the two
 */
public record PartitionLag(String topic, int partition, long position, long end, long lag) {

    static PartitionLag of(String topic, int partition, long position, long end) {
        return new PartitionLag(topic, partition, position, end, Math.max(0, end - position));
    }
}
