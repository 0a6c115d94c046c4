package io.tradepost.query.views;

import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import io.tradepost.kernel.Event;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes with the events' own sequence as version: a repeat changes nothing, an older event never overwrites a newer. */
final class AggregateProjection<E extends Event, D> implements Projection<E, Versioned<D>> {

    private final AggregateView<E, D> view;
    private final VersionedDocuments<D> documents;

    AggregateProjection(AggregateView<E, D> view, VersionedDocuments<D> documents) {
        this.view = view;
        this.documents = documents;
    }

    @Override
    public Set<String> ids(Incoming<E> incoming) {
        return Set.of(DocumentId.of(DeadLetter.keyOf(incoming.record())));
    }

    @Override
    public Map<String, Versioned<D>> read(Set<String> ids) throws IOException {
        return documents.read(ids);
    }

    @Override
    public Map<String, Versioned<D>> after(Incoming<E> incoming, Function<String, @Nullable Versioned<D>> beforehand) {
        String id = DeadLetter.keyOf(incoming.record());
        Versioned<D> before = beforehand.apply(id);
        E event = incoming.event();
        if (event == null || (before != null && incoming.version() <= before.version())) {
            return Map.of();
        }
        D after = view.after(before == null ? null : before.document(), event, incoming.message());
        return Map.of(id, new Versioned<>(after, incoming.version()));
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
        return true;
    }
}
