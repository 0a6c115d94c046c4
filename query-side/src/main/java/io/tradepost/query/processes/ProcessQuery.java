package io.tradepost.query.processes;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.tradepost.kernel.OrderId;
import io.tradepost.query.search.Facets;
import io.tradepost.query.search.Parameters;
import io.tradepost.query.search.Search;
import io.tradepost.query.search.Sort;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which processes are wanted, and in which order: those that meet all that is given.
 *
 * @param state null for all
 */
public record ProcessQuery(
        @Nullable ProcessState state, @Nullable OrderId orderId, Facets facets, Sort sort) {

    private static final Map<String, String> SORTS =
            Map.of("since", "since", "stepSince", "stepSince", "expectedBy", "expectedBy", "endedAt", "endedAt");
    private static final Sort LONGEST_STANDING_FIRST = new Sort("stepSince", false);
    private static final Sort LATEST_FIRST = new Sort("since", true);

    public static ProcessQuery of(Parameters parameters) {
        ProcessState state = parameters.choice("state", ProcessState.values());
        Sort sort = parameters.one("sort", Sort.by(SORTS));
        return new ProcessQuery(
                state,
                parameters.one("orderId", OrderId::new),
                Facets.of(parameters, ProcessFacet.values()),
                sort == null ? usual(state) : sort);
    }

    /** All processes of an order, in the order in which they began. */
    static ProcessQuery ofOrder(OrderId orderId) {
        return new ProcessQuery(null, orderId, Facets.none(), new Sort("since", false));
    }

    /** The same, with the counts of each process and step. */
    public ProcessQuery forPeople() {
        return new ProcessQuery(state, orderId, new Facets(facets.chosen(), List.of(ProcessFacet.values())), sort);
    }

    private static Sort usual(@Nullable ProcessState state) {
        return state == ProcessState.LIVE || state == ProcessState.OVERDUE ? LONGEST_STANDING_FIRST : LATEST_FIRST;
    }

    /** What the hits and their order depend on. */
    String question() {
        return new ProcessQuery(state, orderId, new Facets(facets.chosen(), List.of()), sort).toString();
    }

    /** Without the facets. */
    Query query(Instant now) {
        BoolQuery.Builder all = new BoolQuery.Builder();
        if (state != null) {
            all.filter(f -> f.term(t -> t.field("ended").value(state == ProcessState.ENDED)));
        }
        if (state == ProcessState.OVERDUE) {
            all.filter(f -> f.range(r -> r.date(d -> d.field("expectedBy").lt(now.toString()))));
        }
        if (orderId != null) {
            all.filter(f -> f.term(t -> t.field("orderId").value(orderId.value())));
        }
        return Query.of(query -> query.bool(all.build()));
    }

    List<SortOptions> ties() {
        return List.of(Search.ascending("process"), Search.ascending("key"));
    }
}
