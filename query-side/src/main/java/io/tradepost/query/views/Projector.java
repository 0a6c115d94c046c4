package io.tradepost.query.views;

import io.tradepost.kernel.Event;
import io.tradepost.starter.messages.Envelope;
import io.tradepost.starter.messages.MessageCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings events into a view: reads the documents that they are about, applies them in their order, writes the results
 * with the events' own sequence as version. So a repeat changes nothing, and an older event never overwrites a newer.
 */
final class Projector<E extends Event, D> {

    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);
    private static final int LONGEST_ID = 512;

    private final View<E, D> view;
    private final MessageCatalog messages;
    private final Documents<D> documents;
    private final Set<String> blocked;

    /** @param blocked keys with dead letters; grows */
    Projector(View<E, D> view, MessageCatalog messages, Documents<D> documents, Set<String> blocked) {
        this.view = view;
        this.messages = messages;
        this.documents = documents;
        this.blocked = blocked;
    }

    /** Takes or parks every record; throws when neither can be done now, and then all may be given again. */
    void project(List<ConsumerRecord<String, byte[]>> records) throws IOException {
        Map<String, Stored<D>> current = documents.read(readableKeys(records));
        Map<String, Stored<D>> changed = new LinkedHashMap<>();
        List<DeadLetter> parked = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            String key = DeadLetter.keyOf(record);
            if (blocked.contains(key)) {
                parked.add(letter(record, "waits behind an earlier event of its key"));
                continue;
            }
            try {
                Stored<D> before = current.getOrDefault(key, Stored.none());
                Stored<D> after = after(before, record);
                if (after.version() > before.version()) {
                    current.put(key, after);
                    changed.put(key, after);
                }
            } catch (RuntimeException e) {
                LOG.error("{}: parked", letterId(record), e);
                parked.add(letter(record, e.toString()));
                blocked.add(key);
            }
        }
        settle(records, documents.write(changed, parked));
    }

    /** What Elasticsearch refuses to store is given again one by one, to park the first that does not fit. */
    private void settle(List<ConsumerRecord<String, byte[]>> records, Map<String, String> refused) throws IOException {
        if (records.size() == 1 && !refused.isEmpty()) {
            ConsumerRecord<String, byte[]> record = records.getFirst();
            String cause = String.valueOf(refused.get(DeadLetter.keyOf(record)));
            LOG.error("{}: parked: {}", letterId(record), cause);
            documents.write(Map.of(), List.of(letter(record, cause)));
            blocked.add(DeadLetter.keyOf(record));
            return;
        }
        for (ConsumerRecord<String, byte[]> record : records) {
            if (refused.containsKey(DeadLetter.keyOf(record))) {
                project(List.of(record));
            }
        }
    }

    private Stored<D> after(Stored<D> before, ConsumerRecord<String, byte[]> record) {
        if (!isReadable(DeadLetter.keyOf(record))) {
            throw new IllegalArgumentException("the key is no document id");
        }
        Envelope envelope = Envelope.of(record);
        long version = envelope.sequence() + 1;
        if (version <= before.version()) {
            return before;
        }
        return messages.read(envelope)
                .map(view.vocabulary()::cast)
                .map(event -> new Stored<>(view.after(before.document(), event), version))
                .orElse(before);
    }

    private String letterId(ConsumerRecord<String, byte[]> record) {
        return letter(record, "").id();
    }

    private DeadLetter letter(ConsumerRecord<String, byte[]> record, String cause) {
        return DeadLetter.of(view.index().alias(), record, cause);
    }

    private Set<String> readableKeys(List<ConsumerRecord<String, byte[]>> records) {
        Set<String> keys = new LinkedHashSet<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            String key = DeadLetter.keyOf(record);
            if (isReadable(key) && !blocked.contains(key)) {
                keys.add(key);
            }
        }
        return keys;
    }

    private static boolean isReadable(String key) {
        return !key.isEmpty() && key.getBytes(StandardCharsets.UTF_8).length <= LONGEST_ID;
    }
}
