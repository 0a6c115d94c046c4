package io.tradepost.query.products;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.tradepost.query.search.Facets;
import io.tradepost.query.search.FreeText;
import io.tradepost.query.search.Parameters;
import io.tradepost.query.search.Sort;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which products are wanted, and in which order.
 *
 * @param sort null for those first that the text fits best
 * @param highlight whether to show where the text was found
 */
public record ProductQuery(
        @Nullable FreeText q, Facets facets, @Nullable Sort sort, boolean highlight) {

    private static final Map<String, String> SORTS = Map.of(
            "sku", "sku",
            "name", "byName",
            "price", "priceTenThousandths",
            "category", "category",
            "onHand", "onHand",
            "available", "available");

    static ProductQuery of(Parameters parameters) {
        return new ProductQuery(
                parameters.one("q", FreeText::new),
                Facets.of(parameters, ProductFacet.values()),
                parameters.one("sort", Sort.by(SORTS)),
                parameters.flag("highlight"));
    }

    /** What someone typed. */
    public static ProductQuery of(@Nullable FreeText q) {
        return new ProductQuery(q, Facets.none(), null, true);
    }

    /** What the hits and their order depend on. */
    String question() {
        return new ProductQuery(q, new Facets(facets.chosen(), List.of()), sort, false).toString();
    }

    /** Without the facets; of what the catalogue knows. */
    Query query() {
        BoolQuery.Builder all = new BoolQuery.Builder().filter(f -> f.exists(e -> e.field("currency")));
        if (q != null && !q.isEmpty()) {
            all.must(q.query());
        }
        return Query.of(query -> query.bool(all.build()));
    }
}
