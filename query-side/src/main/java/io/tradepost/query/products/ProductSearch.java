package io.tradepost.query.products;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import io.tradepost.query.search.Found;
import io.tradepost.query.search.FreeText;
import io.tradepost.query.search.Paging;
import io.tradepost.query.search.Search;
import io.tradepost.query.search.Searching;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

@Component
public class ProductSearch {

    private final Searching searching;

    ProductSearch(Searching searching) {
        this.searching = searching;
    }

    /** Takes products one by one. */
    @FunctionalInterface
    interface Taking {
        void take(ProductDocument product) throws IOException;
    }

    public ProductPage find(ProductQuery query, Paging paging) {
        Map<String, Aggregation> aside = query.facets().counts(query.query());
        Found<ProductDocument> found = searching.find(search(query, aside), paging, ProductDocument.class);
        return new ProductPage(
                found.total(),
                found.hits().stream()
                        .map(hit -> ProductPage.Item.of(Objects.requireNonNull(hit.source()), hit.highlight()))
                        .toList(),
                query.facets().read(found.aside()),
                found.next());
    }

    /** All that there are at this moment, in the query's order. */
    void each(ProductQuery query, Taking products) throws IOException {
        searching.each(
                search(query, Map.of()),
                ProductDocument.class,
                hit -> products.take(Objects.requireNonNull(hit.source())));
    }

    private static Search search(ProductQuery query, Map<String, Aggregation> aside) {
        FreeText text = query.q();
        return new Search(
                ProductsView.INDEX,
                query.question(),
                query.facets().within(query.query()),
                query.sort(),
                List.of(Search.ascending("sku")),
                aside,
                query.highlight() && text != null && !text.isEmpty()
                        ? text.highlight("sku", "name", "description", "category")
                        : null);
    }
}
