package io.tradepost.order.request;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Times are kept to the millisecond. */
public final class Moments {

    private Moments() {}

    public static Instant orNow(@Nullable Instant time) {
        return (time == null ? Instant.now() : time).truncatedTo(ChronoUnit.MILLIS);
    }
}
