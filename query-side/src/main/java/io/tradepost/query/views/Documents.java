package io.tradepost.query.views;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import io.tradepost.query.elastic.Index;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The documents of one index, read and written in bulk. */
final class Documents<D> {

    private static final int CONFLICT = 409;
    private static final int BAD_REQUEST = 400;

    private final ElasticsearchClient elasticsearch;
    private final Index index;
    private final Class<D> type;

    Documents(ElasticsearchClient elasticsearch, Index index, Class<D> type) {
        this.elasticsearch = elasticsearch;
        this.index = index;
        this.type = type;
    }

    /** As they are now, unlike a search, which sees the last refresh. */
    Map<String, Stored<D>> read(Set<String> ids) throws IOException {
        Map<String, Stored<D>> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        for (MultiGetResponseItem<D> item : elasticsearch
                .mget(m -> m.index(index.name()).ids(List.copyOf(ids)), type)
                .docs()) {
            if (item.isFailure()) {
                throw new IOException("cannot read " + item.failure().id() + ": "
                        + item.failure().error().reason());
            }
            GetResult<D> result = item.result();
            Long version = result.version();
            if (result.found() && version != null) {
                found.put(result.id(), new Stored<>(result.source(), version));
            }
        }
        return found;
    }

    /**
     * Writes what is newer than what is there.
     *
     * @return documents that do not fit the mapping, with the reason; the others and the letters are written
     */
    Map<String, String> write(Map<String, Stored<D>> changed, List<DeadLetter> letters) throws IOException {
        if (changed.isEmpty() && letters.isEmpty()) {
            return Map.of();
        }
        BulkRequest.Builder bulk = new BulkRequest.Builder();
        changed.forEach((id, stored) -> bulk.operations(op -> op.index(i -> i.index(index.writes())
                .requireAlias(true)
                .id(id)
                .versionType(VersionType.External)
                .version(stored.version())
                .document(stored.document()))));
        letters.forEach(letter -> bulk.operations(op -> op.index(i -> i.index(DeadLetters.INDEX.writes())
                .requireAlias(true)
                .id(letter.id())
                .document(letter))));
        List<BulkResponseItem> answers = elasticsearch.bulk(bulk.build()).items();
        Map<String, String> refused = new HashMap<>();
        List<String> ids = new ArrayList<>(changed.keySet());
        for (int i = 0; i < answers.size(); i++) {
            String reason = failure(answers.get(i));
            if (reason == null) {
                continue;
            }
            if (i >= ids.size() || answers.get(i).status() != BAD_REQUEST) {
                throw new IOException("cannot write " + answers.get(i).id() + ": " + reason);
            }
            refused.put(ids.get(i), reason);
        }
        return refused;
    }

    /** A conflict means that the document has this event already. */
    private static @Nullable String failure(BulkResponseItem answer) {
        if (answer.error() == null || answer.status() == CONFLICT) {
            return null;
        }
        return answer.status() + " " + answer.error().reason();
    }
}
