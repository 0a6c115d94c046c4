package io.tradepost.query.views;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What some records come to: documents to write, which records are behind each, and what is parked. */
final class Changes<D> {

    private final Map<String, Stored<D>> before;
    private final Map<String, Stored<D>> changed = new LinkedHashMap<>();
    private final Map<String, List<ConsumerRecord<String, byte[]>>> causes = new HashMap<>();
    private final List<DeadLetter> parked = new ArrayList<>();

    /** @param before the documents as they are stored */
    Changes(Map<String, Stored<D>> before) {
        this.before = before;
    }

    /** The document as the records so far leave it. */
    Stored<D> before(String id) {
        Stored<D> latest = changed.get(id);
        return latest == null ? before.getOrDefault(id, Stored.none()) : latest;
    }

    void put(ConsumerRecord<String, byte[]> record, Map<String, Stored<D>> documents) {
        changed.putAll(documents);
        documents
                .keySet()
                .forEach(id ->
                        causes.computeIfAbsent(id, any -> new ArrayList<>()).add(record));
    }

    void park(DeadLetter letter) {
        parked.add(letter);
    }

    Map<String, Stored<D>> documents() {
        return changed;
    }

    List<DeadLetter> parked() {
        return parked;
    }

    /** The records behind these documents; those of one document in their order. */
    Set<ConsumerRecord<String, byte[]>> behind(Set<String> ids) {
        Set<ConsumerRecord<String, byte[]>> records = new LinkedHashSet<>();
        ids.forEach(id -> records.addAll(causes.getOrDefault(id, List.of())));
        return records;
    }
}
