package io.tradepost.query.views;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Documents with external versions. */
final class VersionedDocuments<D> {

    private final ElasticsearchClient elasticsearch;
    private final Home home;
    private final Class<D> type;

    VersionedDocuments(ElasticsearchClient elasticsearch, Home home, Class<D> type) {
        this.elasticsearch = elasticsearch;
        this.home = home;
        this.type = type;
    }

    Map<String, Versioned<D>> read(Set<String> ids) throws IOException {
        Map<String, Versioned<D>> found = new HashMap<>();
        for (GetResult<D> result : Bulk.read(elasticsearch, home, ids, type)) {
            found.put(
                    result.id(),
                    new Versioned<>(Objects.requireNonNull(result.source()), Objects.requireNonNull(result.version())));
        }
        return found;
    }

    BulkOperation write(String id, Versioned<D> stored) {
        return BulkOperation.of(op -> op.index(i -> i.index(home.writes())
                .requireAlias(true)
                .id(id)
                .versionType(VersionType.External)
                .version(stored.version())
                .document(stored.document())));
    }
}
