package io.tradepost.query.views;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import io.tradepost.kernel.Event;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes facts, and again those that a later event of their key tells anew: its version is the higher one. */
final class RewritingProjection<E extends Event, D> implements Projection<E, Versioned<D>> {

    private final RewritingView<E, D> view;
    private final FactsProjection<E, D> facts;
    private final EarlierFacts<D> stored;
    private Map<String, Versioned<D>> earlier = Map.of();

    RewritingProjection(
            RewritingView<E, D> view, VersionedDocuments<D> documents, ElasticsearchClient elasticsearch, Home home) {
        this.view = view;
        this.facts = new FactsProjection<>(view, documents);
        this.stored = new EarlierFacts<>(elasticsearch, home, view.document());
    }

    @Override
    public boolean startsAnew(Incoming<E> incoming) {
        E event = incoming.event();
        return event != null && view.earlier(event) != null;
    }

    @Override
    public void prepare(Incoming<E> first) throws IOException {
        E event = first.event();
        RewritingView.Earlier wanted = event == null ? null : view.earlier(event);
        earlier = wanted == null ? Map.of() : stored.find(wanted);
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
        Map<String, Versioned<D>> after = new HashMap<>(facts.after(incoming, before));
        E event = incoming.event();
        if (event != null && startsAnew(incoming)) {
            Map<String, D> older = new HashMap<>();
            earlier.forEach((id, fact) -> {
                if (fact.version() < incoming.version()) {
                    older.put(id, fact.document());
                }
            });
            view.rewritten(event, older, incoming.message())
                    .forEach((id, fact) -> after.put(id, new Versioned<>(fact, incoming.version())));
        }
        return after;
    }

    @Override
    public BulkOperation write(String id, Versioned<D> stored) {
        return facts.write(id, stored);
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
