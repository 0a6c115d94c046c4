package io.tradepost.query.reports;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import io.tradepost.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a walk came to. */
record Group(CompositeBucket bucket) {

    private static final double EXACT = 1L << 53;

    long count() {
        return bucket.docCount();
    }

    boolean has(String name) {
        return bucket.key().containsKey(name);
    }

    String text(String name) {
        return Objects.requireNonNull(textOrNone(name));
    }

    @Nullable
    String textOrNone(String name) {
        FieldValue value = bucket.key().get(name);
        return value == null || value.isNull() ? null : value.stringValue();
    }

    @Nullable
    LocalDate dateOrNone(String name, ZoneId zone) {
        return has(name) ? date(name, zone) : null;
    }

    LocalDate date(String name, ZoneId zone) {
        long millis = Objects.requireNonNull(bucket.key().get(name)).longValue();
        return Instant.ofEpochMilli(millis).atZone(zone).toLocalDate();
    }

    long sum(String name) {
        return exact(aggregate(bucket.aggregations(), name).sum().value());
    }

    Aggregate measure(String name) {
        return aggregate(bucket.aggregations(), name);
    }

    static Aggregate aggregate(Map<String, Aggregate> all, String name) {
        return Objects.requireNonNull(all.get(name), name);
    }

    /** Elasticsearch adds as floating point numbers do: exactly, up to 2^53. */
    static long exact(@Nullable Double sum) {
        if (sum == null) {
            return 0;
        }
        if (Math.abs(sum) >= EXACT) {
            throw new Refusal(
                    ReportRefusal.NOT_EXACT, "A sum of this report is too large to be exact; ask for less at once.");
        }
        return sum.longValue();
    }
}
