package io.tradepost.query.views;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.tradepost.kernel.Event;
import io.tradepost.query.elastic.Index;
import io.tradepost.starter.kafka.KafkaClients;
import io.tradepost.starter.messages.MessageCatalog;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
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

    /** So many of the largest orders stay below what Elasticsearch and its client take at once. */
    static final int BATCH = 200;

    /** Facts come to somewhat more than the events that state them. */
    private static final int BATCH_BYTES = 2 * 1024 * 1024;

    private static final Duration GATHER = Duration.ofMillis(250);
    private static final Duration SETTLE = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration CHECK = Duration.ofSeconds(5);

    /** What a view is fed with. */
    record Setup<E extends Event, D>(
            View<E, D> view,
            ElasticsearchClient elasticsearch,
            KafkaClients kafka,
            MessageCatalog messages,
            Set<String> topics,
            MeterRegistry meters,
            Steps steps) {

        Projector<E, ?> projector(Home home) throws IOException {
            return Projector.of(view, home, messages, elasticsearch);
        }
    }

    private final Setup<?, ?> setup;
    private final Home home;
    private final Consumer<String, byte[]> consumer;
    private final Map<TopicPartition, Long> committed = new HashMap<>();
    private @Nullable Projector<?, ?> projector;
    private long settledAt = System.nanoTime();
    private long checkedAt = System.nanoTime();

    private FeedSession(Setup<?, ?> setup, Home home) {
        this.setup = setup;
        this.home = home;
        this.consumer = setup.kafka().gatheringConsumer(group(), BATCH, GATHER);
        consumer.subscribe(setup.topics(), new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
                projector = null; // another member may have parked what these partitions hold
                committed.clear();
            }

            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
                // nothing is in flight between two polls
            }
        });
    }

    static FeedSession open(Setup<?, ?> setup) throws IOException {
        DeadLetters.INDEX.ensure(setup.elasticsearch());
        Index index = setup.view().index();
        Home home = new Home(index.name(), index.ensure(setup.elasticsearch()), index.writes());
        Markers.ensure(setup.elasticsearch(), home);
        setup.kafka().ensureTopics();
        return new FeedSession(setup, home);
    }

    String group() {
        return "query." + home.name() + "." + home.uuid();
    }

    /** @param bite events at once, at most */
    void step(int bite) throws IOException {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        consumer.poll(POLL).forEach(records::add);
        for (List<ConsumerRecord<String, byte[]>> part : Bites.of(records, bite, BATCH_BYTES)) {
            projector().project(part);
            setup.steps().take();
            commit(after(part));
            setup.meters()
                    .counter(
                            "tradepost.view.events",
                            "view",
                            setup.view().index().alias())
                    .increment(part.size());
        }
        commit(positions());
        settle();
        if (records.isEmpty()) {
            checkIndex();
        }
    }

    /** An index that is lost while nothing happens is noticed, too. */
    private void checkIndex() throws IOException {
        if (System.nanoTime() - checkedAt < CHECK.toNanos()) {
            return;
        }
        checkedAt = System.nanoTime();
        if (!setup.view().index().ensure(setup.elasticsearch()).equals(home.uuid())) {
            throw new IOException("the index was lost and made anew");
        }
    }

    /** Ends a step that waits for events. */
    void wakeup() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** What operators asked for with dead letters. */
    private void settle() throws IOException {
        if (System.nanoTime() - settledAt < SETTLE.toNanos()) {
            return;
        }
        settledAt = System.nanoTime();
        List<DeadLetter> asked = new LetterBox(setup.elasticsearch())
                .asked(home).stream()
                        .filter(Settlement.of(consumer.assignment()))
                        .toList();
        if (!asked.isEmpty()) {
            try (ParkedRecords records = new ParkedRecords(setup.kafka(), home.name())) {
                new Settlement(setup.elasticsearch(), home, projector(), records::read).settle(asked);
            }
            setup.steps().take();
        }
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
