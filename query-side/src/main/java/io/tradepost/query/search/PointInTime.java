package io.tradepost.query.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An index as it is at one moment, for several questions that must fit together. */
public final class PointInTime implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PointInTime.class);
    private static final Time BETWEEN_QUESTIONS = Time.of(t -> t.time("2m"));

    private final ElasticsearchClient elasticsearch;
    private String id;

    private PointInTime(ElasticsearchClient elasticsearch, String id) {
        this.elasticsearch = elasticsearch;
        this.id = id;
    }

    static PointInTime open(ElasticsearchClient elasticsearch, String index) throws IOException {
        return again(
                elasticsearch,
                elasticsearch
                        .openPointInTime(o -> o.index(index).keepAlive(BETWEEN_QUESTIONS))
                        .id());
    }

    static PointInTime again(ElasticsearchClient elasticsearch, String id) {
        return new PointInTime(elasticsearch, id);
    }

    String id() {
        return id;
    }

    /** @param question without an index */
    public <D> SearchResponse<D> ask(UnaryOperator<SearchRequest.Builder> question, Class<D> document) {
        SearchRequest request = question.apply(new SearchRequest.Builder())
                .pit(p -> p.id(id).keepAlive(BETWEEN_QUESTIONS))
                .build();
        try {
            SearchResponse<D> answer = elasticsearch.search(request, document);
            id = Objects.requireNonNullElse(answer.pitId(), id);
            return answer;
        } catch (IOException | ElasticsearchException e) {
            throw SearchRefusal.of(e);
        }
    }

    /** Elasticsearch would drop it by itself after a while. */
    @Override
    public void close() {
        try {
            elasticsearch.closePointInTime(c -> c.id(id));
        } catch (IOException | ElasticsearchException e) {
            LOG.debug("a point in time stays open for a while", e);
        }
    }
}
