package io.tradepost.query.views;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import io.tradepost.kernel.Event;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes one event after others that came later; says why it cannot be taken instead of parking it. */
final class LateTaking<E extends Event, S> {

    private final Projection<E, S> projection;
    private final ElasticsearchClient elasticsearch;

    LateTaking(Projection<E, S> projection, ElasticsearchClient elasticsearch) {
        this.projection = projection;
        this.elasticsearch = elasticsearch;
    }

    /** @return null when it is taken */
    @Nullable
    String take(Incoming<E> late) throws IOException {
        while (true) {
            Incoming<E> incoming = projection.prepared(late);
            Map<String, S> stored = projection.read(incoming.ids());
            List<BulkOperation> operations = new ArrayList<>();
            try {
                projection.after(incoming, stored::get).forEach((id, s) -> operations.add(projection.write(id, s)));
            } catch (RuntimeException e) {
                return e.toString();
            }
            Bulk.Unwritten unwritten = Bulk.write(elasticsearch, operations);
            if (!unwritten.refused().isEmpty()) {
                return unwritten.refused().values().iterator().next();
            }
            if (projection.conflictsAreRepeats() || unwritten.conflicts().isEmpty()) {
                return null;
            }
        }
    }
}
