package io.tradepost.query.activity;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import io.tradepost.query.search.Found;
import io.tradepost.query.search.Paging;
import io.tradepost.query.search.Search;
import io.tradepost.query.search.Searching;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

@Component
public class ActivitySearch {

    private final Searching searching;

    ActivitySearch(Searching searching) {
        this.searching = searching;
    }

    /** Takes entries one by one. */
    @FunctionalInterface
    interface Taking {
        void take(ActivityPage.Item entry) throws IOException;
    }

    public ActivityPage find(ActivityQuery query, Paging paging) {
        Found<ActivityDocument> found =
                searching.find(search(query, query.facets().counts(query.query())), paging, ActivityDocument.class);
        return new ActivityPage(
                found.total(),
                found.hits().stream()
                        .map(hit -> ActivityPage.Item.of(Objects.requireNonNull(hit.source())))
                        .toList(),
                query.facets().read(found.aside()),
                found.next());
    }

    /** All that there are at this moment, in the query's order. */
    void each(ActivityQuery query, Taking entries) throws IOException {
        searching.each(
                search(query, Map.of()),
                ActivityDocument.class,
                hit -> entries.take(ActivityPage.Item.of(Objects.requireNonNull(hit.source()))));
    }

    private static Search search(ActivityQuery query, Map<String, Aggregation> aside) {
        return new Search(
                ActivityView.INDEX,
                query.question(),
                query.facets().within(query.query()),
                query.sort(),
                query.ties(),
                aside,
                null);
    }
}
