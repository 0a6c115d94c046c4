package io.tradepost.query.rebuilding;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.OpType;
import co.elastic.clients.elasticsearch.core.GetResponse;
import io.tradepost.query.elastic.Index;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of each view's latest rebuild, in the index {@code rebuilds}; who writes must have seen the latest. */
@Component
final class Records {

    private static final Index INDEX = new Index("rebuilds", 1);
    private static final int CONFLICT = 409;

    private final ElasticsearchClient elasticsearch;

    Records(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** One as it was read. */
    record Read(Rebuild rebuild, long sequenceNumber, long primaryTerm) {}

    Optional<Read> of(String view) throws IOException {
        INDEX.ensure(elasticsearch);
        GetResponse<Rebuild> found =
                elasticsearch.get(g -> g.index(INDEX.name()).id(view), Rebuild.class);
        return found.found()
                ? Optional.of(new Read(
                        Objects.requireNonNull(found.source()),
                        Objects.requireNonNull(found.seqNo()),
                        Objects.requireNonNull(found.primaryTerm())))
                : Optional.empty();
    }

    /**
     * @param before what was read; null when there was none
     * @return empty when somebody else was faster
     */
    Optional<Read> write(@Nullable Read before, Rebuild rebuild) throws IOException {
        try {
            var written = elasticsearch.index(i -> {
                i.index(INDEX.writes()).requireAlias(true).id(rebuild.view()).document(rebuild);
                return before == null
                        ? i.opType(OpType.Create)
                        : i.ifSeqNo(before.sequenceNumber()).ifPrimaryTerm(before.primaryTerm());
            });
            return Optional.of(new Read(
                    rebuild, Objects.requireNonNull(written.seqNo()), Objects.requireNonNull(written.primaryTerm())));
        } catch (ElasticsearchException e) {
            if (e.status() == CONFLICT) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
