package io.tradepost.query.reports;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;
import io.tradepost.query.search.Buckets;
import io.tradepost.query.search.Buckets.Grouping;
import io.tradepost.query.search.PointInTime;
import java.util.List;
import java.util.Map;

/** Walks over the parts of shipments, each from one warehouse. */
final class Parts {

    static final String PATH = "parts";
    static final String WAREHOUSE = "warehouse";
    private static final String UNITS = "units";
    private static final int AT_ONCE = 5_000;

    private Parts() {}

    static Walk over(
            PointInTime shipments,
            Query which,
            List<NamedValue<CompositeAggregationSource>> by,
            Map<String, Aggregation> measures) {
        return new Walk(new Buckets(shipments, new Grouping(which, by, measures, AT_ONCE), PATH));
    }

    /** By SKU, and of each by warehouse. */
    static Walk unitsBySku(PointInTime shipments, Query which) {
        return over(
                shipments,
                which,
                List.of(Sources.field("sku", PATH + ".sku"), Sources.fieldOrNone(WAREHOUSE, PATH + "." + WAREHOUSE)),
                Map.of(UNITS, Sources.sum(PATH + "." + UNITS)));
    }
}
