package io.tradepost.query.processes;

import io.tradepost.kernel.OrderId;
import io.tradepost.query.search.Facets;
import io.tradepost.query.search.Found;
import io.tradepost.query.search.PageSize;
import io.tradepost.query.search.Paging;
import io.tradepost.query.search.Search;
import io.tradepost.query.search.Searching;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
public class ProcessSearch {

    private static final Paging ALL = new Paging(null, PageSize.of("100"), false);

    private final Searching searching;

    ProcessSearch(Searching searching) {
        this.searching = searching;
    }

    public ProcessPage find(ProcessQuery query, Paging paging) {
        Instant now = Instant.now();
        Facets facets = query.facets();
        Search search = new Search(
                ProcessesView.INDEX,
                query.question(),
                facets.within(query.query(now)),
                query.sort(),
                query.ties(),
                facets.counts(query.query(now)),
                null);
        Found<ProcessDocument> found = searching.find(search, paging, ProcessDocument.class);
        return new ProcessPage(
                found.total(),
                found.hits().stream()
                        .map(hit -> ProcessPage.Item.of(Objects.requireNonNull(hit.source()), now))
                        .toList(),
                facets.read(found.aside()),
                found.next());
    }

    /** The order's processes in the order in which they began; the first hundred. */
    public List<ProcessPage.Item> ofOrder(OrderId orderId) {
        return find(ProcessQuery.ofOrder(orderId), ALL).items();
    }

    /** As it is now, unlike a search. */
    public Optional<ProcessPage.Item> one(String process, String key) {
        return searching
                .one(ProcessesView.INDEX, process + ":" + key, ProcessDocument.class)
                .map(stored -> ProcessPage.Item.of(stored, Instant.now()));
    }
}
