package io.tradepost.query.views;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.tradepost.query.views.RewritingView.Earlier;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Which facts were written until now, found by a field. */
final class EarlierFacts {

    private static final int PAGE = 1_000;
    private static final Time BETWEEN_PAGES = Time.of(t -> t.time("1m"));

    private final ElasticsearchClient elasticsearch;
    private final Home home;

    EarlierFacts(ElasticsearchClient elasticsearch, Home home) {
        this.elasticsearch = elasticsearch;
        this.home = home;
    }

    Set<String> find(Earlier wanted) throws IOException {
        elasticsearch.indices().refresh(r -> r.index(home.name()));
        String snapshot = elasticsearch
                .openPointInTime(o -> o.index(home.name()).keepAlive(BETWEEN_PAGES))
                .id();
        Set<String> found = new HashSet<>();
        List<FieldValue> after = List.of();
        List<Hit<Void>> hits;
        do {
            hits = elasticsearch
                    .search(page(wanted, snapshot, after), Void.class)
                    .hits()
                    .hits();
            for (Hit<Void> hit : hits) {
                found.add(Objects.requireNonNull(hit.id()));
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
                    .source(f -> f.fetch(false))
                    .query(q -> q.term(t -> t.field(wanted.field()).value(wanted.value())))
                    .sort(o -> o.field(f -> f.field("_shard_doc")));
            return after.isEmpty() ? s : s.searchAfter(after);
        });
    }
}
