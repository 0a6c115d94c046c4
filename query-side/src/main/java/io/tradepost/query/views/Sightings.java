package io.tradepost.query.views;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.mget.MultiGetOperation;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Asks an index how far it is with keys: its documents where they tell, else the markers beside it. */
final class Sightings {

    private static final String NO_INDEX = "index_not_found_exception";

    private final ElasticsearchClient elasticsearch;
    private final View<?, ?> view;
    private final Home home;

    Sightings(ElasticsearchClient elasticsearch, View<?, ?> view, Home home) {
        this.elasticsearch = elasticsearch;
        this.view = view;
        this.home = home;
    }

    /** The sequence of the last event seen; nothing where there was none. */
    Map<Seen, Long> of(Collection<Seen> wanted) throws IOException {
        List<Seen> asked = new ArrayList<>();
        List<MultiGetOperation> questions = new ArrayList<>();
        for (Seen seen : wanted) {
            Key key = new Key(seen.context(), seen.key());
            String shown = Markers.showing(view, key, seen.sequence());
            if (shown != null && DocumentId.fits(shown)) {
                asked.add(seen);
                questions.add(question(home.name(), shown));
            }
            if (DocumentId.fits(Markers.idOf(home, key))) {
                asked.add(seen);
                questions.add(question(Markers.indexOf(home.name()), Markers.idOf(home, key)));
            }
        }
        Map<Seen, Long> found = new HashMap<>();
        if (questions.isEmpty()) {
            return found;
        }
        List<MultiGetResponseItem<Void>> answers =
                elasticsearch.mget(m -> m.docs(questions), Void.class).docs();
        for (int i = 0; i < answers.size(); i++) {
            MultiGetResponseItem<Void> answer = answers.get(i);
            if (answer.isFailure()) {
                if (NO_INDEX.equals(answer.failure().error().type())) {
                    continue; // markers came with a later program than this index
                }
                throw new IOException("cannot read " + answer.failure().id() + ": "
                        + answer.failure().error().reason());
            }
            if (answer.result().found()) {
                long sequence = Objects.requireNonNull(answer.result().version()) - 1;
                found.merge(asked.get(i), sequence, Math::max);
            }
        }
        return found;
    }

    private static MultiGetOperation question(String index, String id) {
        return MultiGetOperation.of(o -> o.index(index).id(id).source(s -> s.fetch(false)));
    }
}
