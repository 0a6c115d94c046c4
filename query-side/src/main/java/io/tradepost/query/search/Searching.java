package io.tradepost.query.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.tradepost.kernel.Refusal;
import io.tradepost.query.elastic.Index;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks Elasticsearch, and says so when it cannot be asked. */
@Component
public class Searching {

    private static final int AT_ONCE = 500;

    private final ElasticsearchClient elasticsearch;

    Searching(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** Takes hits one by one. */
    @FunctionalInterface
    public interface Taking<D> {
        void take(Hit<D> hit) throws IOException;
    }

    /**
     * One document, as it is now, unlike a search, which sees the last refresh.
     *
     * @throws Refusal when Elasticsearch is away or still without the index
     */
    public <D> Optional<D> one(Index index, String id, Class<D> document) {
        try {
            return Optional.ofNullable(elasticsearch
                    .get(g -> g.index(index.alias()).id(id), document)
                    .source());
        } catch (IOException | ElasticsearchException e) {
            throw SearchRefusal.of(e);
        }
    }

    /**
     * One page.
     *
     * @throws Refusal when Elasticsearch is away or still without the index
     * @throws IllegalArgumentException if the cursor belongs to another search
     */
    public <D> Found<D> find(Search search, Paging paging, Class<D> document) {
        Cursor cursor = paging.cursor();
        List<FieldValue> after = cursor == null ? List.of() : cursor.in(search.question());
        PointInTime snapshot = snapshot(search.index(), paging);
        UnaryOperator<SearchRequest.Builder> page = request -> {
            search.hits(request, paging.size().value() + 1)
                    .trackTotalHits(t -> t.enabled(true))
                    .aggregations(search.aside())
                    .highlight(search.highlight());
            return after.isEmpty() ? request : request.searchAfter(after);
        };
        SearchResponse<D> answer = snapshot == null
                ? ask(
                        page.apply(
                                new SearchRequest.Builder().index(search.index().alias())),
                        document)
                : snapshot.ask(page, document);
        String next = next(search, paging, snapshot, answer.hits().hits());
        if (next == null && snapshot != null) {
            snapshot.close();
        }
        return new Found<>(
                Objects.requireNonNull(answer.hits().total()).value(),
                answer.hits().hits().stream().limit(paging.size().value()).toList(),
                answer.aggregations(),
                next);
    }

    /** All hits, as they are at this moment, a few at a time. */
    public <D> void each(Search search, Class<D> document, Taking<D> taking) throws IOException {
        try (PointInTime snapshot = at(search.index())) {
            List<FieldValue> after = List.of();
            List<Hit<D>> hits;
            do {
                List<FieldValue> from = after;
                hits = snapshot.ask(
                                request -> {
                                    search.hits(request, AT_ONCE).trackTotalHits(t -> t.enabled(false));
                                    return from.isEmpty() ? request : request.searchAfter(from);
                                },
                                document)
                        .hits()
                        .hits();
                for (Hit<D> hit : hits) {
                    taking.take(hit);
                    after = hit.sort();
                }
            } while (hits.size() == AT_ONCE);
        }
    }

    /** @throws Refusal when Elasticsearch is away or still without the index */
    public PointInTime at(Index index) {
        try {
            return PointInTime.open(elasticsearch, index.alias());
        } catch (IOException | ElasticsearchException e) {
            throw SearchRefusal.of(e);
        }
    }

    private @Nullable PointInTime snapshot(Index index, Paging paging) {
        Cursor cursor = paging.cursor();
        if (cursor == null) {
            return paging.snapshot() ? at(index) : null;
        }
        return cursor.snapshot() == null ? null : PointInTime.again(elasticsearch, cursor.snapshot());
    }

    private <D> SearchResponse<D> ask(SearchRequest.Builder request, Class<D> document) {
        try {
            return elasticsearch.search(request.build(), document);
        } catch (IOException | ElasticsearchException e) {
            throw SearchRefusal.of(e);
        }
    }

    /** One hit more than the page holds was asked for. */
    private static <D> @Nullable String next(
            Search search, Paging paging, @Nullable PointInTime snapshot, List<Hit<D>> hits) {
        int size = paging.size().value();
        return hits.size() <= size
                ? null
                : Cursor.of(
                                search.question(),
                                snapshot == null ? null : snapshot.id(),
                                hits.get(size - 1).sort())
                        .text();
    }
}
