package io.tradepost.query.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All groups that documents fall into, in the order of their keys, a page at a time. */
public final class Buckets implements Iterator<CompositeBucket> {

    private static final String ALL = "all";

    /**
     * @param by whose values make a group
     * @param measures of each group
     * @param page groups at once
     */
    public record Grouping(
            Query query,
            List<NamedValue<CompositeAggregationSource>> by,
            Map<String, Aggregation> measures,
            int page) {}

    private final PointInTime index;
    private final Grouping grouping;
    private final @Nullable String path;
    private Iterator<CompositeBucket> page = Collections.emptyIterator();
    private Map<String, FieldValue> after = Map.of();
    private boolean last;

    public Buckets(PointInTime index, Grouping grouping) {
        this(index, grouping, null);
    }

    /** @param path of the nested documents that are grouped instead of those that hold them */
    public Buckets(PointInTime index, Grouping grouping, @Nullable String path) {
        this.index = index;
        this.grouping = grouping;
        this.path = path;
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && !last) {
            CompositeAggregate next = ask();
            page = next.buckets().array().iterator();
            after = next.afterKey();
            last = after.isEmpty();
        }
        return page.hasNext();
    }

    @Override
    public CompositeBucket next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }

    private CompositeAggregate ask() {
        Aggregation all = Aggregation.of(a -> a.composite(c -> {
                    c.sources(grouping.by()).size(grouping.page());
                    return after.isEmpty() ? c : c.after(after);
                })
                .aggregations(grouping.measures()));
        Map<String, Aggregate> answer = index.ask(
                        question -> question.size(0)
                                .trackTotalHits(t -> t.enabled(false))
                                .query(grouping.query())
                                .aggregations(ALL, path == null ? all : within(path, all)),
                        Void.class)
                .aggregations();
        Aggregate found = Objects.requireNonNull(answer.get(ALL));
        return path == null
                ? found.composite()
                : Objects.requireNonNull(found.nested().aggregations().get(ALL)).composite();
    }

    private static Aggregation within(String path, Aggregation all) {
        return Aggregation.of(a -> a.nested(n -> n.path(path)).aggregations(ALL, all));
    }
}
