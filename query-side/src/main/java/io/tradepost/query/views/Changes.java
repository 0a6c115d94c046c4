package io.tradepost.query.views;

import io.tradepost.kernel.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What some events come to: documents to write, which events are behind each, and what is parked. */
final class Changes<E extends Event, S> {

    private final Map<String, S> stored;
    private final Map<String, S> changed = new LinkedHashMap<>();
    private final Map<String, List<Incoming<E>>> causes = new HashMap<>();
    private final List<DeadLetter> parked = new ArrayList<>();

    /** @param stored the documents as they are stored */
    Changes(Map<String, S> stored) {
        this.stored = stored;
    }

    /** The document as the events so far leave it. */
    @Nullable
    S before(String id) {
        S latest = changed.get(id);
        return latest == null ? stored.get(id) : latest;
    }

    /** As it is stored. */
    @Nullable
    S stored(String id) {
        return stored.get(id);
    }

    void put(Incoming<E> incoming, Map<String, S> documents) {
        changed.putAll(documents);
        documents
                .keySet()
                .forEach(id ->
                        causes.computeIfAbsent(id, any -> new ArrayList<>()).add(incoming));
    }

    void park(DeadLetter letter) {
        parked.add(letter);
    }

    Map<String, S> documents() {
        return changed;
    }

    List<DeadLetter> parked() {
        return parked;
    }

    /** The events behind these documents; those of one partition in their order. */
    List<Incoming<E>> behind(Set<String> ids) {
        return ids.stream()
                .flatMap(id -> causes.getOrDefault(id, List.of()).stream())
                .distinct()
                .sorted(Incoming.IN_ORDER)
                .toList();
    }
}
