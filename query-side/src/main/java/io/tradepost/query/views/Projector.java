package io.tradepost.query.views;

import io.tradepost.kernel.Event;
import io.tradepost.kernel.Message;
import io.tradepost.starter.messages.Envelope;
import io.tradepost.starter.messages.MessageCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings events into a view: reads the documents that they change, if they change any, applies them in their order,
 * writes the results with the events' own sequence as version. So a repeat changes nothing, and an older event never
 * overwrites a newer.
 */
final class Projector<E extends Event, D> {

    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);
    private static final int LONGEST_ID = 512;

    private final View<E, D> view;
    private final MessageCatalog messages;
    private final Documents<D> documents;
    private final Set<String> blocked;

    /** @param blocked keys of aggregates with dead letters; grows */
    Projector(View<E, D> view, MessageCatalog messages, Documents<D> documents, Set<String> blocked) {
        this.view = view;
        this.messages = messages;
        this.documents = documents;
        this.blocked = blocked;
    }

    /** Takes or parks every record; throws when neither can be done now, and then all may be given again. */
    void project(List<ConsumerRecord<String, byte[]>> records) throws IOException {
        Changes<D> changes = new Changes<>(current(records));
        for (ConsumerRecord<String, byte[]> record : records) {
            if (blocked.contains(DeadLetter.keyOf(record))) {
                changes.park(letter(record, "waits behind an earlier event of its key"));
                continue;
            }
            try {
                changes.put(record, after(record, changes));
            } catch (RuntimeException e) {
                LOG.error("{}: parked", letterId(record), e);
                changes.park(letter(record, e.toString()));
                block(record);
            }
        }
        settle(records, changes, documents.write(changes.documents(), changes.parked()));
    }

    /** What Elasticsearch refuses to store is given again event by event, to park those that do not fit. */
    private void settle(List<ConsumerRecord<String, byte[]>> records, Changes<D> changes, Map<String, String> refused)
            throws IOException {
        if (refused.isEmpty()) {
            return;
        }
        if (records.size() > 1) {
            for (ConsumerRecord<String, byte[]> record : changes.behind(refused.keySet())) {
                project(List.of(record));
            }
            return;
        }
        ConsumerRecord<String, byte[]> record = records.getFirst();
        String cause = refused.values().iterator().next();
        LOG.error("{}: parked: {}", letterId(record), cause);
        documents.write(Map.of(), List.of(letter(record, cause)));
        block(record);
    }

    private Map<String, Stored<D>> after(ConsumerRecord<String, byte[]> record, Changes<D> changes) {
        Envelope envelope = Envelope.of(record);
        long version = envelope.sequence() + 1;
        return switch (view) {
            case AggregateView<E, D> aggregates -> {
                String key = documentId(record);
                Stored<D> before = changes.before(key);
                yield version <= before.version()
                        ? Map.of()
                        : read(
                                envelope,
                                event -> Map.of(key, aggregates.after(before.document(), event, envelope)),
                                version);
            }
            case GatheredView<E, D> gathered ->
                throw new UnsupportedOperationException("no gathered views yet: " + gathered.index());
            case FactsView<E, D> facts -> read(envelope, event -> facts.of(event, envelope), version);
        };
    }

    private Map<String, Stored<D>> read(Envelope envelope, Function<E, Map<String, D>> effect, long version) {
        Map<String, Stored<D>> made = new HashMap<>();
        messages.read(envelope)
                .map(this::known)
                .map(effect)
                .orElse(Map.of())
                .forEach((id, document) -> made.put(id, new Stored<>(document, version)));
        return made;
    }

    @SuppressWarnings("unchecked") // the catalogue knows no other messages
    private E known(Message message) {
        return (E) message;
    }

    private void block(ConsumerRecord<String, byte[]> record) {
        if (view instanceof AggregateView) {
            blocked.add(DeadLetter.keyOf(record));
        }
    }

    private Map<String, Stored<D>> current(List<ConsumerRecord<String, byte[]>> records) throws IOException {
        if (view instanceof FactsView) {
            return Map.of();
        }
        return documents.read(records.stream()
                .map(DeadLetter::keyOf)
                .filter(key -> isDocumentId(key) && !blocked.contains(key))
                .collect(Collectors.toSet()));
    }

    private String letterId(ConsumerRecord<String, byte[]> record) {
        return letter(record, "").id();
    }

    private DeadLetter letter(ConsumerRecord<String, byte[]> record, String cause) {
        return DeadLetter.of(view.index().alias(), record, cause);
    }

    private static String documentId(ConsumerRecord<String, byte[]> record) {
        String key = DeadLetter.keyOf(record);
        if (!isDocumentId(key)) {
            throw new IllegalArgumentException("the key is no document id");
        }
        return key;
    }

    private static boolean isDocumentId(String key) {
        return !key.isEmpty() && key.getBytes(StandardCharsets.UTF_8).length <= LONGEST_ID;
    }
}
