package io.tradepost.query.stock;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import io.tradepost.query.search.Found;
import io.tradepost.query.search.FreeText;
import io.tradepost.query.search.PageSize;
import io.tradepost.query.search.Paging;
import io.tradepost.query.search.Search;
import io.tradepost.query.search.Searching;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

@Component
public class StockSearch {

    private static final Paging ONE = new Paging(null, new PageSize(1), false);

    private final Searching searching;

    StockSearch(Searching searching) {
        this.searching = searching;
    }

    /** Takes SKUs' stock one by one. */
    @FunctionalInterface
    interface Taking {
        void take(StockDocument stock) throws IOException;
    }

    public StockPage find(StockQuery query, Paging paging) {
        Found<StockDocument> found =
                searching.find(search(query, query.facets().counts(query.query())), paging, StockDocument.class);
        return new StockPage(
                found.total(),
                found.hits().stream()
                        .map(hit -> StockPage.Item.of(Objects.requireNonNull(hit.source()), hit.highlight()))
                        .toList(),
                query.facets().read(found.aside()),
                found.next());
    }

    /** How many SKUs are low in some warehouse. */
    public long low() {
        return find(StockQuery.low(), ONE).total();
    }

    /** All that there is at this moment, in the query's order. */
    void each(StockQuery query, Taking stocks) throws IOException {
        searching.each(
                search(query, Map.of()), StockDocument.class, hit -> stocks.take(Objects.requireNonNull(hit.source())));
    }

    private static Search search(StockQuery query, Map<String, Aggregation> aside) {
        FreeText text = query.q();
        return new Search(
                StockView.INDEX,
                query.question(),
                query.within(),
                query.sort(),
                List.of(Search.descending("low"), Search.ascending("sku")),
                aside,
                query.highlight() && text != null && !text.isEmpty()
                        ? text.highlight("sku", "name", "category")
                        : null);
    }
}
