package io.tradepost.query.products;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.tradepost.query.search.Cursor;
import io.tradepost.query.search.FreeText;
import io.tradepost.query.search.PageSize;
import io.tradepost.query.search.Searching;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
public class ProductSearch {

    private final Searching searching;

    ProductSearch(Searching searching) {
        this.searching = searching;
    }

    /** @param category as it is written, case included */
    public ProductPage find(@Nullable FreeText q, @Nullable String category, @Nullable Cursor cursor, PageSize size) {
        String question = Arrays.asList("products", q, category).toString();
        SearchRequest request = request(query(q, category), cursor == null ? List.of() : cursor.in(question), size);
        SearchResponse<ProductDocument> answer = searching.ask(request, ProductDocument.class);
        List<Hit<ProductDocument>> hits = answer.hits().hits();
        return new ProductPage(
                Objects.requireNonNull(answer.hits().total()).value(),
                hits.stream()
                        .limit(size.value())
                        .map(Hit::source)
                        .filter(Objects::nonNull)
                        .map(ProductPage.Item::of)
                        .toList(),
                Searching.next(question, hits, size.value()));
    }

    private static SearchRequest request(Query query, List<FieldValue> after, PageSize size) {
        return SearchRequest.of(s -> {
            s.index(ProductsView.INDEX.alias())
                    .query(query)
                    .size(size.value() + 1)
                    .trackTotalHits(t -> t.enabled(true))
                    .sort(o -> o.score(f -> f.order(SortOrder.Desc)))
                    .sort(o -> o.field(f -> f.field("sku").order(SortOrder.Asc)));
            return after.isEmpty() ? s : s.searchAfter(after);
        });
    }

    private static Query query(@Nullable FreeText q, @Nullable String category) {
        BoolQuery.Builder all = new BoolQuery.Builder();
        if (q != null && !q.isEmpty()) {
            all.must(q.query());
        }
        if (category != null && !category.isEmpty()) {
            all.filter(f -> f.term(t -> t.field("category").value(category)));
        }
        return Query.of(query -> query.bool(all.build()));
    }
}
