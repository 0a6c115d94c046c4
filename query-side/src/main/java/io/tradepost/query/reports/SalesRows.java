package io.tradepost.query.reports;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.tradepost.kernel.Money;
import io.tradepost.query.search.Buckets;
import io.tradepost.query.search.Buckets.Grouping;
import io.tradepost.query.search.PointInTime;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a report by period, key and currency. Two walks over the same moment of the index go side by side: one over
 * the groups' sums, one over the orders within each group, which are counted one by one and so exactly.
 */
final class SalesRows implements Iterator<SalesRow> {

    private static final String FACT = "fact";
    private static final String ORDER = "orderId";
    private static final String SALE = "SALE";
    private static final String AMOUNT = "amount";
    private static final String UNITS = "units";
    private static final int SUMS_AT_ONCE = 5_000;
    private static final int ORDERS_AT_ONCE = 20_000;
    private static final double EXACT = 1L << 53;

    private final SalesQuery query;
    private final Buckets sums;
    private final Buckets orders;
    private @Nullable CompositeBucket nextSum;
    private @Nullable CompositeBucket nextOrder;

    SalesRows(PointInTime facts, SalesQuery query) {
        this.query = query;
        this.sums = new Buckets(
                facts,
                new Grouping(
                        query.facts(),
                        SalesGroup.sources(query, FACT),
                        Map.of(AMOUNT, sum(AMOUNT), UNITS, sum(UNITS)),
                        SUMS_AT_ONCE));
        this.orders = new Buckets(
                facts,
                new Grouping(
                        Query.of(q -> q.bool(b -> b.filter(query.facts())
                                .filter(f -> f.term(t -> t.field(FACT).value(SALE))))),
                        SalesGroup.sources(query, ORDER),
                        Map.of(),
                        ORDERS_AT_ONCE));
        this.nextSum = advance(sums);
        this.nextOrder = advance(orders);
    }

    @Override
    public boolean hasNext() {
        return nextSum != null;
    }

    @Override
    public SalesRow next() {
        CompositeBucket first = nextSum;
        if (first == null) {
            throw new NoSuchElementException();
        }
        SalesGroup group = SalesGroup.of(first, query);
        long gross = 0;
        long returns = 0;
        long units = 0;
        long returnedUnits = 0;
        for (CompositeBucket bucket = first; bucket != null && isOf(group, bucket); bucket = nextSum) {
            if (SALE.equals(Objects.requireNonNull(bucket.key().get(FACT)).stringValue())) {
                gross += value(bucket, AMOUNT);
                units += value(bucket, UNITS);
            } else {
                returns += value(bucket, AMOUNT);
                returnedUnits += value(bucket, UNITS);
            }
            nextSum = advance(sums);
        }
        String currency = group.currency();
        return new SalesRow(
                group.period(),
                group.key(),
                Money.ofMinor(gross, currency),
                Money.ofMinor(returns, currency),
                Money.ofMinor(gross - returns, currency),
                units,
                returnedUnits,
                ordersOf(group));
    }

    private long ordersOf(SalesGroup group) {
        long count = 0;
        while (isOf(group, nextOrder)) {
            count++;
            nextOrder = advance(orders);
        }
        return count;
    }

    private boolean isOf(SalesGroup group, @Nullable CompositeBucket bucket) {
        return bucket != null && group.equals(SalesGroup.of(bucket, query));
    }

    private static @Nullable CompositeBucket advance(Buckets buckets) {
        return buckets.hasNext() ? buckets.next() : null;
    }

    /** Elasticsearch adds as floating point numbers do: exactly, up to 2^53. */
    private static long value(CompositeBucket bucket, String measure) {
        Double sum =
                Objects.requireNonNull(bucket.aggregations().get(measure)).sum().value();
        if (sum == null) {
            return 0;
        }
        if (Math.abs(sum) >= EXACT) {
            throw new ArithmeticException("a sum of " + sum + " is not exact");
        }
        return sum.longValue();
    }

    private static Aggregation sum(String field) {
        return Aggregation.of(a -> a.sum(s -> s.field(field)));
    }
}
