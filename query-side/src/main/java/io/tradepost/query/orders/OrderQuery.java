package io.tradepost.query.orders;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.DateRangeQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Sku;
import io.tradepost.query.search.Cursor;
import io.tradepost.query.search.FreeText;
import io.tradepost.query.search.Moment;
import io.tradepost.query.search.PageSize;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which orders are wanted: those that meet all that is given.
 *
 * @param from placed at or after
 * @param to placed before
 * @param cursor the end of the page before
 */
public record OrderQuery(
        @Nullable FreeText q,
        @Nullable OrderStatus status,
        @Nullable CustomerId customerId,
        @Nullable Sku sku,
        @Nullable Moment from,
        @Nullable Moment to,
        @Nullable Cursor cursor,
        PageSize size) {

    /** What the hits and their order depend on. */
    String question() {
        return Arrays.asList("orders", q, status, customerId, sku, from, to).toString();
    }

    Query query() {
        BoolQuery.Builder all = new BoolQuery.Builder();
        if (q != null && !q.isEmpty()) {
            all.must(q.query());
        }
        if (status != null) {
            all.filter(term("status", status.name()));
        }
        if (customerId != null) {
            all.filter(term("customerId", customerId.value()));
        }
        if (sku != null) {
            all.filter(term("skus", sku.value()));
        }
        if (from != null || to != null) {
            all.filter(f -> f.range(r -> r.date(this::placedAt)));
        }
        return Query.of(query -> query.bool(all.build()));
    }

    private DateRangeQuery.Builder placedAt(DateRangeQuery.Builder range) {
        range.field("placedAt");
        if (from != null) {
            range.gte(from.instant().toString());
        }
        return to == null ? range : range.lt(to.instant().toString());
    }

    private static Query term(String field, String value) {
        return Query.of(f -> f.term(t -> t.field(field).value(value)));
    }
}
