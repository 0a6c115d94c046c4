package io.tradepost.query.reports;

import io.tradepost.query.search.PointInTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who had bought before the time that a report is about. */
final class Purchases {

    static final String CUSTOMER = "customerId";

    private final @Nullable Walk before;

    /** @param from null when all there ever was is asked for: nobody had bought before */
    Purchases(PointInTime facts, @Nullable Instant from) {
        this.before = from == null
                ? null
                : Walk.over(
                        facts,
                        Facts.all(Facts.SALES, Facts.OF_CUSTOMERS, Facts.during("at", null, from)),
                        List.of(Sources.field(CUSTOMER)),
                        Map.of());
    }

    /** To be asked in the order of the customers' ids. */
    boolean earlierBy(String customer) {
        return before != null && before.reaches(CUSTOMER, customer);
    }
}
