package io.tradepost.query.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index as it should be: {@code orders-v1}, read through the alias {@code orders} and written through
 * {@code orders-v1-writes}. A write that requires the alias fails when the index is gone, instead of making one without
 * its mapping.
 *
 * @param alias what readers name
 * @param revision counts mappings; a new one is a new index beside the old
 */
public record Index(String alias, int revision) {

    private static final Logger LOG = LoggerFactory.getLogger(Index.class);

    public String name() {
        return alias + "-v" + revision;
    }

    public String writes() {
        return name() + "-writes";
    }

    /**
     * Creates the index where it is missing.
     *
     * @return the index's own id: another one means that what was written before is gone
     */
    public String ensure(ElasticsearchClient elasticsearch) throws IOException {
        if (!elasticsearch.indices().exists(e -> e.index(name())).value()) {
            create(elasticsearch);
        }
        return Objects.requireNonNull(Objects.requireNonNull(Objects.requireNonNull(elasticsearch
                                .indices()
                                .getSettings(s -> s.index(name()))
                                .get(name()))
                        .settings())
                .index()
                .uuid());
    }

    private void create(ElasticsearchClient elasticsearch) throws IOException {
        String resource = "/query/mappings/" + name() + ".json";
        try (InputStream mapping = Objects.requireNonNull(Index.class.getResourceAsStream(resource), resource)) {
            elasticsearch
                    .indices()
                    .create(c -> c.index(name())
                            .withJson(mapping)
                            .aliases(alias, a -> a)
                            .aliases(writes(), a -> a));
            LOG.info("created index {}", name());
        } catch (ElasticsearchException e) {
            if (!"resource_already_exists_exception".equals(e.error().type())) {
                throw e;
            }
        }
    }
}
