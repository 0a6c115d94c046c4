package io.tradepost.query.reports;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;
import io.tradepost.query.search.Buckets;
import io.tradepost.query.search.Buckets.Grouping;
import io.tradepost.query.search.PointInTime;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Goes from group to group, with a look at the next one. */
final class Walk implements Iterator<Group> {

    private static final int PLAIN = 20_000;
    private static final int MEASURED = 5_000;

    private final Buckets buckets;
    private @Nullable Group next;

    Walk(Buckets buckets) {
        this.buckets = buckets;
        advance();
    }

    static Walk over(
            PointInTime index,
            Query query,
            List<NamedValue<CompositeAggregationSource>> by,
            Map<String, Aggregation> measures) {
        return new Walk(new Buckets(index, new Grouping(query, by, measures, measures.isEmpty() ? PLAIN : MEASURED)));
    }

    /** The group that {@link #next()} will give; null at the end. */
    @Nullable
    Group ahead() {
        return next;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Group next() {
        Group current = next;
        if (current == null) {
            throw new NoSuchElementException();
        }
        advance();
        return current;
    }

    /** Leaves out what comes before the key; whether there is a group of it then. */
    boolean reaches(String name, String key) {
        while (next != null && next.text(name).compareTo(key) < 0) {
            advance();
        }
        return next != null && next.text(name).equals(key);
    }

    private void advance() {
        next = buckets.hasNext() ? new Group(buckets.next()) : null;
    }
}
