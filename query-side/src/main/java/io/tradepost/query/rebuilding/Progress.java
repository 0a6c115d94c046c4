package io.tradepost.query.rebuilding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a rebuild stands.
 *
 * @param events that the new generation has taken, of those in the topics; transaction marks count
 * @param documentsPerSecond while it is built those written, each as often as it is; afterwards those that there are
 * @param etaSeconds until it has all events, at the pace so far
 * @param former what is kept beside the one that serves
 */
public record Progress(
        String view,
        RebuildState state,
        String from,
        String to,
        OnDifference onDifference,
        boolean automatic,
        @Nullable Events events,
        @Nullable Long documentsPerSecond,
        @Nullable Long etaSeconds,
        @Nullable Comparison comparison,
        @Nullable String former,
        Instant startedAt,
        @Nullable Instant builtAt,
        @Nullable Instant endedAt,
        @Nullable String cause) {

    /** How many of how many. */
    public record Events(long done, long total) {}
}
