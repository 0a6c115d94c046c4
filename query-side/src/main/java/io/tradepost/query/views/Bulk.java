package io.tradepost.query.views;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Many documents in one request. */
final class Bulk {

    private static final int CONFLICT = 409;
    private static final int BAD_REQUEST = 400;

    private Bulk() {}

    /**
     * What Elasticsearch did not write; by the operations' numbers.
     *
     * @param refused does not fit the mapping, with the reason
     */
    record Unwritten(Set<Integer> conflicts, Map<Integer, String> refused) {}

    /** Those that there are. */
    static <T> List<GetResult<T>> read(ElasticsearchClient elasticsearch, Home home, Set<String> ids, Class<T> type)
            throws IOException {
        List<GetResult<T>> found = new ArrayList<>();
        if (ids.isEmpty()) {
            return found;
        }
        for (MultiGetResponseItem<T> item : elasticsearch
                .mget(m -> m.index(home.name()).ids(List.copyOf(ids)), type)
                .docs()) {
            if (item.isFailure()) {
                throw new IOException("cannot read " + item.failure().id() + ": "
                        + item.failure().error().reason());
            }
            if (item.result().found()) {
                found.add(item.result());
            }
        }
        return found;
    }

    /** @throws IOException when anything else failed than a conflict or a misfit */
    static Unwritten write(ElasticsearchClient elasticsearch, List<BulkOperation> operations) throws IOException {
        Unwritten unwritten = new Unwritten(new HashSet<>(), new HashMap<>());
        if (operations.isEmpty()) {
            return unwritten;
        }
        List<BulkResponseItem> answers =
                elasticsearch.bulk(b -> b.operations(operations)).items();
        for (int i = 0; i < answers.size(); i++) {
            BulkResponseItem answer = answers.get(i);
            if (answer.error() == null) {
                continue;
            }
            String reason = answer.status() + " " + answer.error().reason();
            switch (answer.status()) {
                case CONFLICT -> unwritten.conflicts().add(i);
                case BAD_REQUEST -> unwritten.refused().put(i, reason);
                default -> throw new IOException("cannot write " + answer.id() + ": " + reason);
            }
        }
        return unwritten;
    }
}
