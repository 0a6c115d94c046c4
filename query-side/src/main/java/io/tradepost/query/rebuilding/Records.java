package io.tradepost.query.rebuilding;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.OpType;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import io.tradepost.query.elastic.Index;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return Optional.ofNullable(of(List.of(view)).get(view));
    }

    /** Those that there are, by view. */
    Map<String, Read> of(List<String> views) throws IOException {
        Map<String, Read> found = new HashMap<>();
        if (views.isEmpty()) {
            return found;
        }
        for (MultiGetResponseItem<Rebuild> item : elasticsearch
                .mget(m -> m.index(INDEX.name()).ids(views), Rebuild.class)
                .docs()) {
            if (item.isResult() && item.result().found()) {
                GetResult<Rebuild> read = item.result();
                found.put(
                        read.id(),
                        new Read(
                                Objects.requireNonNull(read.source()),
                                Objects.requireNonNull(read.seqNo()),
                                Objects.requireNonNull(read.primaryTerm())));
            } else if (item.isFailure()
                    && !"index_not_found_exception"
                            .equals(item.failure().error().type())) {
                throw new IOException("cannot read the rebuild of "
                        + item.failure().id() + ": " + item.failure().error().reason());
            }
        }
        return found;
    }

    /**
     * @param before what was read; null when there was none
     * @return empty when somebody else was faster
     */
    Optional<Read> write(@Nullable Read before, Rebuild rebuild) throws IOException {
        INDEX.ensure(elasticsearch);
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
