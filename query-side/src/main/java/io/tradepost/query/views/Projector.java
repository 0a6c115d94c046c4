package io.tradepost.query.views;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import io.tradepost.kernel.Event;
import io.tradepost.kernel.Message;
import io.tradepost.starter.messages.Envelope;
import io.tradepost.starter.messages.MessageCatalog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings events into a view: reads the documents that they change, if they change any, applies them in their order,
 * writes the results. What cannot be taken is parked, before anything is written that might hide it.
 */
final class Projector<E extends Event, S> {

    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);
    private static final String WAITS = "waits behind an earlier event of its key";

    private final View<E, ?> view;
    private final Home home;
    private final MessageCatalog messages;
    private final Projection<E, S> projection;
    private final ElasticsearchClient elasticsearch;
    private final Blocked blocked;
    private final Set<ConsumerRecord<String, byte[]>> parked = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param blocked keys with dead letters; grows */
    Projector(
            View<E, ?> view,
            Home home,
            MessageCatalog messages,
            Projection<E, S> projection,
            ElasticsearchClient elasticsearch,
            Blocked blocked) {
        this.view = view;
        this.home = home;
        this.messages = messages;
        this.projection = projection;
        this.elasticsearch = elasticsearch;
        this.blocked = blocked;
    }

    static <E extends Event, D> Projector<E, ?> of(
            View<E, D> view, Home home, MessageCatalog messages, ElasticsearchClient elasticsearch) throws IOException {
        VersionedDocuments<D> versioned = new VersionedDocuments<>(elasticsearch, home, view.document());
        Projection<E, ?> projection = switch (view) {
            case AggregateView<E, D> aggregates -> new AggregateProjection<>(aggregates, versioned);
            case RewritingView<E, D> rewriting -> new RewritingProjection<>(rewriting, versioned, elasticsearch, home);
            case FactsView<E, D> facts -> new FactsProjection<>(facts, versioned);
            case GatheredView<E, D> gathered ->
                new GatheredProjection<>(gathered, new GatheredDocuments<>(elasticsearch, home, view.document()));
        };
        return new Projector<>(
                view, home, messages, projection, elasticsearch, DeadLetters.blocked(elasticsearch, home));
    }

    /** Another one for other keys of the same home, at the same time. */
    Projector<E, S> beside() {
        return new Projector<>(view, home, messages, projection, elasticsearch, blocked);
    }

    /** Takes or parks every record; throws when neither can be done now, and then all may be given again. */
    void project(List<ConsumerRecord<String, byte[]>> records) throws IOException {
        List<DeadLetter> unreadable = new ArrayList<>();
        List<List<Incoming<E>>> parts = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            if (waits(record)) {
                unreadable.add(letter(record, WAITS, 0, List.of()));
                continue;
            }
            try {
                Incoming<E> incoming = read(record);
                if (parts.isEmpty() || projection.startsAnew(incoming)) {
                    parts.add(new ArrayList<>());
                }
                parts.getLast().add(incoming);
            } catch (RuntimeException e) {
                unreadable.add(failed(record, e, List.of()));
            }
        }
        DeadLetters.write(elasticsearch, unreadable);
        for (List<Incoming<E>> part : parts) {
            parked.clear();
            take(part);
            part.removeIf(incoming -> parked.contains(incoming.record()));
            Markers.write(elasticsearch, home, view, part);
        }
    }

    /**
     * Takes a record that was parked before.
     *
     * @return why it still cannot be taken; null when it is
     */
    @Nullable
    String retake(ConsumerRecord<String, byte[]> record, List<String> counted) throws IOException {
        Incoming<E> incoming;
        try {
            incoming = read(record).late(counted);
        } catch (RuntimeException e) {
            return e.toString();
        }
        String refusal = new LateTaking<>(projection, elasticsearch).take(incoming);
        if (refusal == null) {
            Markers.write(elasticsearch, home, view, List.of(incoming));
        }
        return refusal;
    }

    /** Whether what follows of a key waits behind an event that was parked. */
    boolean keepsOrder() {
        return projection.keepsOrder();
    }

    /**
     * Lets the events of a key be taken again.
     *
     * @param first the offset of the first that still must wait; null for none
     */
    void release(Key key, @Nullable Long first) {
        blocked.set(key, first);
    }

    private void take(List<Incoming<E>> taken) throws IOException {
        List<Incoming<E>> events = new ArrayList<>(taken);
        events.set(0, projection.prepared(taken.getFirst()));
        Changes<E, S> changes = new Changes<>(projection.read(ids(events)));
        for (Incoming<E> incoming : events) {
            if (waits(incoming.record())) {
                List<String> counted = projection.counted(incoming, changes::stored);
                park(changes, incoming, letter(incoming.record(), WAITS, 0, counted));
                continue;
            }
            try {
                changes.put(incoming, projection.after(incoming, changes::before));
            } catch (RuntimeException e) {
                park(changes, incoming, failed(incoming.record(), e, projection.counted(incoming, changes::stored)));
            }
        }
        DeadLetters.write(elasticsearch, changes.parked());
        write(changes);
    }

    private Set<String> ids(List<Incoming<E>> events) {
        Set<String> ids = new HashSet<>();
        events.forEach(incoming -> ids.addAll(incoming.ids()));
        return ids;
    }

    private boolean waits(ConsumerRecord<String, byte[]> record) {
        return projection.keepsOrder() && blocked.holds(record);
    }

    private void write(Changes<E, S> changes) throws IOException {
        List<String> ids = List.copyOf(changes.documents().keySet());
        List<BulkOperation> operations = new ArrayList<>();
        changes.documents().forEach((id, stored) -> operations.add(projection.write(id, stored)));
        Bulk.Unwritten unwritten = Bulk.write(elasticsearch, operations);
        if (!projection.conflictsAreRepeats() && !unwritten.conflicts().isEmpty()) {
            take(changes.behind(unwritten.conflicts().stream().map(ids::get).collect(Collectors.toSet())));
        }
        settle(
                changes,
                unwritten.refused().entrySet().stream()
                        .collect(Collectors.toMap(e -> ids.get(e.getKey()), Map.Entry::getValue)));
    }

    /** What Elasticsearch refuses to store is given again event by event, to park those that do not fit. */
    private void settle(Changes<E, S> changes, Map<String, String> refused) throws IOException {
        List<Incoming<E>> behind = changes.behind(refused.keySet());
        if (behind.size() > 1) {
            for (Incoming<E> incoming : behind) {
                take(List.of(incoming));
            }
        } else if (!behind.isEmpty()) {
            Incoming<E> incoming = behind.getFirst();
            ConsumerRecord<String, byte[]> record = incoming.record();
            List<String> counted = incoming.ids().stream()
                    .filter(id -> !refused.containsKey(id))
                    .toList();
            DeadLetter letter = letter(record, refused.values().iterator().next(), 1, counted);
            LOG.error("{}: parked: {}", letter.id(), letter.cause());
            DeadLetters.write(elasticsearch, List.of(letter));
            blocked.add(record);
            parked.add(incoming.record());
        }
    }

    private void park(Changes<E, S> changes, Incoming<E> incoming, DeadLetter letter) {
        changes.park(letter);
        parked.add(incoming.record());
    }

    private Incoming<E> read(ConsumerRecord<String, byte[]> record) {
        Envelope envelope = Envelope.of(record);
        E event = messages.read(envelope).map(this::known).orElse(null);
        Incoming<E> incoming = new Incoming<>(record, envelope, event, Set.of(), false);
        return incoming.with(projection.ids(incoming));
    }

    @SuppressWarnings("unchecked") // the catalogue knows no other messages
    private E known(Message message) {
        return (E) message;
    }

    private DeadLetter failed(ConsumerRecord<String, byte[]> record, RuntimeException failure, List<String> counted) {
        DeadLetter letter = letter(record, failure.toString(), 1, counted);
        LOG.error("{}: parked", letter.id(), failure);
        blocked.add(record);
        return letter;
    }

    private DeadLetter letter(ConsumerRecord<String, byte[]> record, String cause, int attempts, List<String> counted) {
        return DeadLetter.of(view.index().alias(), home, record, cause, attempts, counted);
    }
}
