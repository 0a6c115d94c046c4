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
    private final VersionedDocuments<D> documents;
    private final EarlierFacts stored;

    RewritingProjection(
            RewritingView<E, D> view, VersionedDocuments<D> documents, ElasticsearchClient elasticsearch, Home home) {
        this.view = view;
        this.facts = new FactsProjection<>(view, documents);
        this.documents = documents;
        this.stored = new EarlierFacts(elasticsearch, home);
    }

    @Override
    public boolean startsAnew(Incoming<E> incoming) {
        E event = incoming.event();
        return event != null && view.earlier(event) != null;
    }

    @Override
    public Incoming<E> prepared(Incoming<E> first) throws IOException {
        E event = first.event();
        RewritingView.Earlier wanted = event == null ? null : view.earlier(event);
        return wanted == null ? first : first.with(stored.find(wanted));
    }

    @Override
    public Set<String> ids(Incoming<E> incoming) {
        return Set.of();
    }

    @Override
    public Map<String, Versioned<D>> read(Set<String> ids) throws IOException {
        return documents.read(ids);
    }

    @Override
    public Map<String, Versioned<D>> after(Incoming<E> incoming, Function<String, @Nullable Versioned<D>> before) {
        Map<String, Versioned<D>> after = new HashMap<>(facts.after(incoming, before));
        E event = incoming.event();
        if (event != null && startsAnew(incoming)) {
            Map<String, D> earlier = new HashMap<>();
            for (String id : incoming.ids()) {
                Versioned<D> fact = before.apply(id);
                if (fact != null && fact.version() < incoming.version()) {
                    earlier.put(id, fact.document());
                }
            }
            view.rewritten(event, earlier, incoming.message())
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
