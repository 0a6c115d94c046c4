package io.tradepost.query.views;

import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import io.tradepost.kernel.Event;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes what nobody else changed since it was read, with the positions of all that counted in it. */
final class GatheredProjection<E extends Event, D> implements Projection<E, Gathered<D>> {

    private final GatheredView<E, D> view;
    private final GatheredDocuments<D> documents;

    GatheredProjection(GatheredView<E, D> view, GatheredDocuments<D> documents) {
        this.view = view;
        this.documents = documents;
    }

    @Override
    public Set<String> ids(Incoming<E> incoming) {
        E event = incoming.event();
        if (event == null) {
            return Set.of();
        }
        Set<String> ids = view.ids(event);
        ids.forEach(DocumentId::of);
        return ids;
    }

    @Override
    public Map<String, Gathered<D>> read(Set<String> ids) throws IOException {
        return documents.read(ids);
    }

    @Override
    public Map<String, Gathered<D>> after(Incoming<E> incoming, Function<String, @Nullable Gathered<D>> beforehand) {
        Map<String, Gathered<D>> changed = new HashMap<>();
        E event = incoming.event();
        if (event == null) {
            return changed;
        }
        for (String id : incoming.ids()) {
            Gathered<D> before = beforehand.apply(id);
            if (before == null) {
                changed.put(id, Gathered.first(view.after(id, null, event, incoming.message()), incoming));
            } else if (!before.has(incoming)) {
                changed.put(id, before.next(view.after(id, before.document(), event, incoming.message()), incoming));
            }
        }
        return changed;
    }

    @Override
    public List<String> counted(Incoming<E> incoming, Function<String, @Nullable Gathered<D>> stored) {
        return incoming.ids().stream()
                .filter(id -> {
                    Gathered<D> document = stored.apply(id);
                    return document != null && document.has(incoming);
                })
                .toList();
    }

    @Override
    public BulkOperation write(String id, Gathered<D> stored) {
        return documents.write(id, stored);
    }

    @Override
    public boolean conflictsAreRepeats() {
        return false;
    }

    @Override
    public boolean keepsOrder() {
        return true;
    }
}
