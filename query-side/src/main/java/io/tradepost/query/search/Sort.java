package io.tradepost.query.search;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** Hits by a field instead of by how well they fit; {@code -total} has the largest first. */
public record Sort(String field, boolean descending) {

    /** @param fields by the names that callers know */
    public static Function<String, Sort> by(Map<String, String> fields) {
        return text -> {
            boolean descending = text.startsWith("-");
            String field = fields.get(descending ? text.substring(1) : text);
            if (field == null) {
                throw new IllegalArgumentException("must be one of " + String.join(", ", new TreeSet<>(fields.keySet()))
                        + "; with - the last first");
            }
            return new Sort(field, descending);
        };
    }

    SortOptions options() {
        return by(field, descending ? SortOrder.Desc : SortOrder.Asc);
    }

    static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(o -> o.field(f -> f.field(field).order(order)));
    }
}
