package io.tradepost.query.rebuilding;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** All documents of an index, as searches find them, or some, as they are now. */
final class Contents {

    private static final int PAGE = 1_000;
    private static final Time UNTIL_ASKED = Time.of(t -> t.time("10m"));
    private static final SortOptions AS_STORED = SortOptions.of(s -> s.field(f -> f.field("_shard_doc")));

    private final ElasticsearchClient elasticsearch;
    private final String index;

    Contents(ElasticsearchClient elasticsearch, String index) {
        this.elasticsearch = elasticsearch;
        this.index = index;
    }

    /** Takes some documents. */
    @FunctionalInterface
    interface Taking {

        /** @return false when it needs no more */
        boolean take(List<Hit<JsonNode>> page) throws IOException;
    }

    /** As it is now, for as long as that is open. */
    Snapshot snapshot() throws IOException {
        return new Snapshot(elasticsearch
                .openPointInTime(o -> o.index(index).keepAlive(UNTIL_ASKED))
                .id());
    }

    /** One moment's documents. */
    final class Snapshot implements AutoCloseable {

        private String pit;

        private Snapshot(String pit) {
            this.pit = pit;
        }

        void each(boolean withSource, Taking taking) throws IOException {
            List<FieldValue> after = List.of();
            List<Hit<JsonNode>> hits;
            do {
                SearchResponse<JsonNode> page = page(pit, after, withSource);
                pit = Objects.requireNonNullElse(page.pitId(), pit);
                hits = page.hits().hits();
                after = hits.isEmpty() ? after : hits.getLast().sort();
            } while (!hits.isEmpty() && taking.take(hits) && hits.size() == PAGE);
        }

        @Override
        public void close() throws IOException {
            elasticsearch.closePointInTime(c -> c.id(pit));
        }
    }

    /** Those that there are, newer than any search sees them. */
    Map<String, JsonNode> now(Collection<String> ids) throws IOException {
        Map<String, JsonNode> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        for (MultiGetResponseItem<JsonNode> item : elasticsearch
                .mget(m -> m.index(index).ids(List.copyOf(ids)), JsonNode.class)
                .docs()) {
            if (item.isFailure()) {
                throw new IOException("cannot read " + item.failure().id() + ": "
                        + item.failure().error().reason());
            }
            if (item.result().found()) {
                found.put(
                        item.result().id(), Objects.requireNonNull(item.result().source()));
            }
        }
        return found;
    }

    private SearchResponse<JsonNode> page(String pit, List<FieldValue> after, boolean withSource) throws IOException {
        return elasticsearch.search(
                s -> {
                    s.pit(p -> p.id(pit).keepAlive(UNTIL_ASKED))
                            .size(PAGE)
                            .sort(AS_STORED)
                            .trackTotalHits(t -> t.enabled(false))
                            .source(c -> c.fetch(withSource));
                    return after.isEmpty() ? s : s.searchAfter(after);
                },
                JsonNode.class);
    }
}
