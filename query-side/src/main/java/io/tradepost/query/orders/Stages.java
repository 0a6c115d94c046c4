package io.tradepost.query.orders;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long an order took from one milestone to another, in milliseconds of recording; null while it has not come to both.
 */
public record Stages(
        @Nullable Long placedToConfirmed,
        @Nullable Long confirmedToShipped,
        @Nullable Long shippedToDelivered,
        @Nullable Long placedToEnded) {

    static Stages of(Milestones passed) {
        return new Stages(
                between(passed.placed(), passed.confirmed()),
                between(passed.confirmed(), passed.shipped()),
                between(passed.shipped(), passed.delivered()),
                between(passed.placed(), passed.ended()));
    }

    private static @Nullable Long between(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? null : Duration.between(from, to).toMillis();
    }
}
