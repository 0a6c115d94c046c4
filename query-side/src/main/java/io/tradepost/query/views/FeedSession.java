package io.tradepost.query.views;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.tradepost.kernel.Event;
import io.tradepost.query.generations.Generation;
import io.tradepost.starter.kafka.KafkaClients;
import io.tradepost.starter.messages.MessageCatalog;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * A view's membership in its consumer group, until the first failure. Offsets are committed when Elasticsearch has what
 * was read. The group carries the index's own id, so an index that was lost and made anew is filled from the beginning.
 */
final class FeedSession implements AutoCloseable {

    /** Once behind, a feed takes this many events at a time; while it keeps up there are never so many. */
    static final int BATCH = 4_000;

    /** Documents come to somewhat more than the events behind them. */
    private static final int BATCH_BYTES = 16 * 1024 * 1024;

    private static final Duration GATHER = Duration.ofMillis(250);
    private static final Duration POLL = Duration.ofMillis(500);

    /** What a view is fed with. */
    record Setup<E extends Event, D>(
            View<E, D> view,
            ElasticsearchClient elasticsearch,
            KafkaClients kafka,
            MessageCatalog messages,
            Set<String> topics,
            Pace pace,
            Steps steps) {

        Projector<E, ?> projector(Home home) throws IOException {
            return Projector.of(view, home, messages, elasticsearch);
        }
    }

    private final Setup<?, ?> setup;
    private final Home home;
    private final Consumer<String, byte[]> consumer;
    private final Lanes lanes;
    private final Map<TopicPartition, Long> committed = new HashMap<>();
    private @Nullable Projector<?, ?> projector;
    private volatile boolean leading;

    private FeedSession(Setup<?, ?> setup, Generation generation) {
        this.setup = setup;
        this.home = homeOf(generation);
        this.lanes = new Lanes(setup.view());
        this.consumer = setup.kafka().gatheringConsumer(generation.group(), BATCH, GATHER);
        consumer.subscribe(setup.topics(), new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
                projector = null; // another member may have parked what these partitions hold
                committed.clear();
                leading = consumer.assignment().contains(first());
            }

            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
                leading = false; // nothing else: between two polls nothing is in flight
            }
        });
    }

    static FeedSession open(Setup<?, ?> setup, Generation generation) throws IOException {
        DeadLetters.INDEX.ensure(setup.elasticsearch());
        Markers.ensure(setup.elasticsearch(), homeOf(generation));
        setup.kafka().ensureTopics();
        return new FeedSession(setup, generation);
    }

    static Home homeOf(Generation generation) {
        return new Home(generation.name(), generation.uuid(), generation.writes());
    }

    /** Whether this member has the first of all partitions, as exactly one of the group's members has at a time. */
    boolean isLeading() {
        return leading;
    }

    /**
     * @param bite events at once, at most
     * @param pace what is told of it, while it serves
     */
    void step(int bite, @Nullable Pace pace) throws IOException {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        consumer.poll(POLL).forEach(records::add);
        for (List<ConsumerRecord<String, byte[]>> part : Bites.of(records, bite, BATCH_BYTES)) {
            lanes.project(projector(), part);
            setup.steps().take(setup.view().index().alias());
            commit(after(part));
            if (pace != null) {
                pace.written(part);
            }
        }
        commit(positions());
    }

    /** Whether there was nothing more to take when it last heard from Kafka. */
    boolean isLevel() {
        return !consumer.assignment().isEmpty()
                && consumer.assignment().stream()
                        .allMatch(partition -> consumer.currentLag(partition).orElse(1) == 0);
    }

    /** Does what operators asked for with dead letters of this member's partitions. */
    void settle() throws IOException {
        List<DeadLetter> asked = new LetterBox(setup.elasticsearch())
                .asked(home).stream()
                        .filter(Settlement.of(consumer.assignment()))
                        .toList();
        if (!asked.isEmpty()) {
            try (ParkedRecords records = new ParkedRecords(setup.kafka(), home.name())) {
                new Settlement(setup.elasticsearch(), home, projector(), records::read).settle(asked);
            }
            setup.steps().take(setup.view().index().alias());
        }
    }

    /** Ends a step that waits for events. */
    void wakeup() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        lanes.close();
        consumer.close();
    }

    private TopicPartition first() {
        return new TopicPartition(
                setup.topics().stream().min(Comparator.naturalOrder()).orElseThrow(), 0);
    }

    private Projector<?, ?> projector() throws IOException {
        Projector<?, ?> current = projector;
        if (current == null) {
            current = setup.projector(home);
            projector = current;
        }
        return current;
    }

    private void commit(Map<TopicPartition, Long> next) {
        Map<TopicPartition, OffsetAndMetadata> moved = new HashMap<>();
        next.forEach((partition, offset) -> {
            if (!offset.equals(committed.get(partition))) {
                moved.put(partition, new OffsetAndMetadata(offset));
            }
        });
        if (!moved.isEmpty()) {
            consumer.commitSync(moved);
            committed.putAll(next);
        }
    }

    private static Map<TopicPartition, Long> after(List<ConsumerRecord<String, byte[]>> records) {
        Map<TopicPartition, Long> next = new HashMap<>();
        records.forEach(r -> next.put(new TopicPartition(r.topic(), r.partition()), r.offset() + 1));
        return next;
    }

    /** Beyond the last events there may be the marks of transactions, which are no events but count as offsets. */
    private Map<TopicPartition, Long> positions() {
        Map<TopicPartition, Long> next = new HashMap<>();
        consumer.assignment().forEach(partition -> next.put(partition, consumer.position(partition)));
        return next;
    }
}
