package io.tradepost.query.views;

import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import io.tradepost.kernel.Event;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes without reading: each event's documents are its own. */
final class FactsProjection<E extends Event, D> implements Projection<E, Versioned<D>> {

    private final FactsView<E, D> view;
    private final VersionedDocuments<D> documents;

    FactsProjection(FactsView<E, D> view, VersionedDocuments<D> documents) {
        this.view = view;
        this.documents = documents;
    }

    @Override
    public Set<String> ids(Incoming<E> incoming) {
        return Set.of();
    }

    @Override
    public Map<String, Versioned<D>> read(Set<String> ids) {
        return Map.of();
    }

    @Override
    public Map<String, Versioned<D>> after(Incoming<E> incoming, Function<String, @Nullable Versioned<D>> before) {
        E event = incoming.event();
        if (event == null) {
            return Map.of();
        }
        Map<String, Versioned<D>> facts = new HashMap<>();
        view.of(event, incoming.message())
                .forEach((id, fact) -> facts.put(DocumentId.of(id), new Versioned<>(fact, incoming.version())));
        return facts;
    }

    @Override
    public BulkOperation write(String id, Versioned<D> stored) {
        return documents.write(id, stored);
    }

    @Override
    public boolean conflictsAreRepeats() {
        return true;
    }

    @Override
    public boolean keepsOrder() {
        return false;
    }
}
