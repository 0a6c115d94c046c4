package io.tradepost.query.views;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.tradepost.query.views.RewritingView.Earlier;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Facts that were written until now, found by a field. */
final class EarlierFacts<D> {

    private static final int PAGE = 1_000;
    private static final Time BETWEEN_PAGES = Time.of(t -> t.time("1m"));

    private final ElasticsearchClient elasticsearch;
    private final Home home;
    private final Class<D> type;

    EarlierFacts(ElasticsearchClient elasticsearch, Home home, Class<D> type) {
        this.elasticsearch = elasticsearch;
        this.home = home;
        this.type = type;
    }

    Map<String, Versioned<D>> find(Earlier wanted) throws IOException {
        elasticsearch.indices().refresh(r -> r.index(home.name()));
        String snapshot = elasticsearch
                .openPointInTime(o -> o.index(home.name()).keepAlive(BETWEEN_PAGES))
                .id();
        Map<String, Versioned<D>> found = new HashMap<>();
        List<FieldValue> after = List.of();
        List<Hit<D>> hits;
        do {
            hits = elasticsearch
                    .search(page(wanted, snapshot, after), type)
                    .hits()
                    .hits();
            for (Hit<D> hit : hits) {
                found.put(
                        Objects.requireNonNull(hit.id()),
                        new Versioned<>(Objects.requireNonNull(hit.source()), Objects.requireNonNull(hit.version())));
                after = hit.sort();
            }
        } while (hits.size() == PAGE);
        elasticsearch.closePointInTime(c -> c.id(snapshot));
        return found;
    }

    private static SearchRequest page(Earlier wanted, String snapshot, List<FieldValue> after) {
        return SearchRequest.of(s -> {
            s.pit(p -> p.id(snapshot).keepAlive(BETWEEN_PAGES))
                    .size(PAGE)
                    .version(true)
                    .query(q -> q.term(t -> t.field(wanted.field()).value(wanted.value())))
                    .sort(o -> o.field(f -> f.field("_shard_doc")));
            return after.isEmpty() ? s : s.searchAfter(after);
        });
    }
}
