package io.tradepost.order.request;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Times are kept to the millisecond, and none lies ahead: what a clock that runs ahead says is now. */
public final class Moments {

    private Moments() {}

    public static Instant orNow(@Nullable Instant time) {
        Instant now = Instant.now();
        return (time == null || time.isAfter(now) ? now : time).truncatedTo(ChronoUnit.MILLIS);
    }
}
