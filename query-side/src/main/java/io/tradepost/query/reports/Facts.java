package io.tradepost.query.reports;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.DateRangeQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which facts of trade a report is about. */
final class Facts {

    static final String SALE = "SALE";
    static final Query SALES = term("fact", SALE);
    static final Query NO_SALES = Query.of(q -> q.bool(b -> b.mustNot(SALES)));
    static final Query OF_CUSTOMERS = Query.of(q -> q.exists(e -> e.field("customerId")));

    private Facts() {}

    /** In the time and of the kind and currency that are asked for. */
    static Query of(ReportQuery query) {
        List<Query> all = new ArrayList<>();
        all.add(during("at", query.start(), query.end()));
        if (query.kind() != null) {
            all.add(term("kind", query.kind().name()));
        }
        if (query.currency() != null) {
            all.add(term("currency", query.currency()));
        }
        return all(all.toArray(Query[]::new));
    }

    static Query during(String field, @Nullable Instant from, @Nullable Instant to) {
        if (from == null && to == null) {
            return Query.of(q -> q.matchAll(m -> m));
        }
        return Query.of(q -> q.range(r -> r.date(d -> range(d.field(field), from, to))));
    }

    static Query term(String field, String value) {
        return Query.of(q -> q.term(t -> t.field(field).value(value)));
    }

    static Query all(Query... queries) {
        BoolQuery.Builder all = new BoolQuery.Builder();
        for (Query query : queries) {
            all.filter(query);
        }
        return Query.of(q -> q.bool(all.build()));
    }

    private static DateRangeQuery.Builder range(
            DateRangeQuery.Builder range, @Nullable Instant from, @Nullable Instant to) {
        if (from != null) {
            range.gte(from.toString());
        }
        return to == null ? range : range.lt(to.toString());
    }
}
