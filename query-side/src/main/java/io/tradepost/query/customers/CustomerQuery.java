package io.tradepost.query.customers;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.tradepost.query.search.Facets;
import io.tradepost.query.search.FreeText;
import io.tradepost.query.search.Parameters;
import io.tradepost.query.search.Sort;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which customers are wanted, and in which order.
 *
 * @param q the beginning of an id, or of a country
 * @param sort null for those first that the text fits best, then those who bought for most
 */
public record CustomerQuery(
        @Nullable FreeText q, Facets facets, @Nullable Sort sort) {

    private static final Map<String, String> SORTS = Stream.of(
                    "customerId", "registeredAt", "orders", "net", "firstOrderAt", "lastOrderAt")
            .collect(Collectors.toMap(Function.identity(), Function.identity()));

    public static CustomerQuery of(Parameters parameters) {
        return new CustomerQuery(
                parameters.one("q", FreeText::new),
                Facets.of(parameters, CustomerFacet.values()),
                parameters.one("sort", Sort.by(SORTS)));
    }

    /** What someone typed. */
    public static CustomerQuery of(@Nullable FreeText q) {
        return new CustomerQuery(q, Facets.none(), null);
    }

    /** With all facets counted. */
    public CustomerQuery forPeople() {
        return new CustomerQuery(q, new Facets(facets.chosen(), Arrays.asList(CustomerFacet.values())), sort);
    }

    /** What the hits and their order depend on. */
    String question() {
        return new CustomerQuery(q, new Facets(facets.chosen(), List.of()), sort).toString();
    }

    /** Without the facets. */
    Query query() {
        return Query.of(query -> query.bool(all -> q == null || q.isEmpty() ? all : all.must(q.query())));
    }
}
