package io.tradepost.query.customers;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import io.tradepost.query.search.Found;
import io.tradepost.query.search.Paging;
import io.tradepost.query.search.Search;
import io.tradepost.query.search.Searching;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

@Component
public class CustomerSearch {

    private final Searching searching;

    CustomerSearch(Searching searching) {
        this.searching = searching;
    }

    /** Takes customers one by one. */
    @FunctionalInterface
    interface Taking {
        void take(CustomerDocument customer) throws IOException;
    }

    public CustomerPage find(CustomerQuery query, Paging paging) {
        Found<CustomerDocument> found =
                searching.find(search(query, query.facets().counts(query.query())), paging, CustomerDocument.class);
        return new CustomerPage(
                found.total(),
                found.hits().stream()
                        .map(hit -> CustomerPage.Item.of(Objects.requireNonNull(hit.source())))
                        .toList(),
                query.facets().read(found.aside()),
                found.next());
    }

    /** All that there are at this moment, in the query's order. */
    void each(CustomerQuery query, Taking customers) throws IOException {
        searching.each(
                search(query, Map.of()),
                CustomerDocument.class,
                hit -> customers.take(Objects.requireNonNull(hit.source())));
    }

    private static Search search(CustomerQuery query, Map<String, Aggregation> aside) {
        return new Search(
                CustomersView.INDEX,
                query.question(),
                query.facets().within(query.query()),
                query.sort(),
                List.of(Search.descending("net"), Search.ascending("customerId")),
                aside,
                null);
    }
}
