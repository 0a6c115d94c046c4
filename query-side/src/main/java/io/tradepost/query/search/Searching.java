package io.tradepost.query.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.tradepost.kernel.Refusal;
import io.tradepost.query.elastic.Index;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks Elasticsearch, and says so when it cannot be asked. */
@Component
public class Searching {

    private static final Logger LOG = LoggerFactory.getLogger(Searching.class);

    private final ElasticsearchClient elasticsearch;

    Searching(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** @throws Refusal when Elasticsearch is away or still without the index */
    public <D> SearchResponse<D> ask(SearchRequest request, Class<D> document) {
        try {
            return elasticsearch.search(request, document);
        } catch (IOException | ElasticsearchException e) {
            throw unavailable(e);
        }
    }

    /** @throws Refusal when Elasticsearch is away or still without the index */
    public PointInTime at(Index index) {
        try {
            return new PointInTime(elasticsearch, index.alias());
        } catch (IOException | ElasticsearchException e) {
            throw unavailable(e);
        }
    }

    static Refusal unavailable(Exception e) {
        LOG.warn("a search failed: {}", e.toString());
        return new Refusal(SearchRefusal.SEARCH_UNAVAILABLE, "Search is not available at the moment; try again.");
    }

    /**
     * Where to go on, given that one hit more than the page holds was asked for.
     *
     * @param question what was searched for
     * @param size of the page
     */
    public static @Nullable String next(String question, List<? extends Hit<?>> hits, int size) {
        return hits.size() <= size
                ? null
                : Cursor.of(question, hits.get(size - 1).sort()).text();
    }

    private enum SearchRefusal implements Refusal.Reason {
        SEARCH_UNAVAILABLE;

        @Override
        public Refusal.Kind kind() {
            return Refusal.Kind.UNAVAILABLE;
        }
    }
}
