package io.tradepost.query.search;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import io.tradepost.query.elastic.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question to an index, wherever in its answer one is.
 *
 * @param question all that the hits and their order depend on, in words
 * @param sort null for those that fit best first
 * @param ties what orders hits that are equal otherwise; the last of them is unique
 * @param aside what is counted beside the hits, on the first page as on all others
 */
public record Search(
        Index index,
        String question,
        Query query,
        @Nullable Sort sort,
        List<SortOptions> ties,
        Map<String, Aggregation> aside,
        @Nullable Highlight highlight) {

    public static SortOptions ascending(String field) {
        return Sort.by(field, SortOrder.Asc);
    }

    public static SortOptions descending(String field) {
        return Sort.by(field, SortOrder.Desc);
    }

    SearchRequest.Builder hits(SearchRequest.Builder request, int size) {
        List<SortOptions> order = new ArrayList<>();
        order.add(sort == null ? SortOptions.of(o -> o.score(s -> s.order(SortOrder.Desc))) : sort.options());
        order.addAll(ties);
        return request.query(query).sort(order).size(size);
    }
}
