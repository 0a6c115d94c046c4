package io.tradepost.query.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of an answer.
 *
 * @param total of all hits
 * @param aside what was counted beside them
 * @param next cursor of the following page; null on the last
 */
public record Found<D>(
        long total,
        List<Hit<D>> hits,
        Map<String, Aggregate> aside,
        @Nullable String next) {}
