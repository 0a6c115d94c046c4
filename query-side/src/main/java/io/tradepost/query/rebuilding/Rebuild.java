package io.tradepost.query.rebuilding;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The latest rebuild of a view, as all instances know it.
 *
 * @param from the index that readers see, or saw
 * @param to the one beside it
 * @param automatic begun since the program has another mapping than the index that serves
 * @param kept the one of the two that does not serve and is kept, once it is decided which one serves
 * @param cause of a failure
 */
record Rebuild(
        String view,
        RebuildState state,
        String from,
        String to,
        OnDifference onDifference,
        boolean automatic,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Built built,
        @Nullable Comparison comparison,
        @Nullable String kept,
        @Nullable String cause) {

    /**
     * What building came to.
     *
     * @param events that were taken, with the marks of transactions
     */
    record Built(Instant at, long events, long documents) {}

    static Rebuild begun(
            String view, String from, String to, OnDifference onDifference, boolean automatic, Instant now) {
        return new Rebuild(
                view, RebuildState.BUILDING, from, to, onDifference, automatic, now, null, null, null, null, null);
    }

    Rebuild built(Built what) {
        return new Rebuild(
                view,
                RebuildState.COMPARING,
                from,
                to,
                onDifference,
                automatic,
                startedAt,
                null,
                what,
                null,
                null,
                null);
    }

    Rebuild compared(Comparison found) {
        return new Rebuild(
                view,
                RebuildState.COMPARING,
                from,
                to,
                onDifference,
                automatic,
                startedAt,
                null,
                built,
                found,
                null,
                null);
    }

    Rebuild different(Instant now) {
        return ended(RebuildState.DIFFERENT, now, null, null);
    }

    Rebuild swapped(Instant now) {
        return ended(RebuildState.SWAPPED, now, from, null);
    }

    Rebuild rolledBack(Instant now) {
        return ended(RebuildState.ROLLED_BACK, now, to, null);
    }

    Rebuild discarded(Instant now) {
        return ended(RebuildState.DISCARDED, now, null, null);
    }

    Rebuild failed(Instant now, String why) {
        return ended(RebuildState.FAILED, now, null, why);
    }

    /** Nothing is kept beside the one that serves. */
    Rebuild dropped() {
        return new Rebuild(
                view, state, from, to, onDifference, automatic, startedAt, endedAt, built, comparison, null, cause);
    }

    private Rebuild ended(RebuildState end, Instant now, @Nullable String keeping, @Nullable String why) {
        return new Rebuild(
                view, end, from, to, onDifference, automatic, startedAt, now, built, comparison, keeping, why);
    }

    /** What an operator may let readers see in spite of everything; null when there is no such index. */
    @Nullable
    String swappable() {
        return state == RebuildState.DIFFERENT || (state == RebuildState.ROLLED_BACK && to.equals(kept)) ? to : null;
    }

    /** The indices that are needed on its account. */
    Set<String> needed() {
        if (state.isOpen()) {
            return Set.of(from, to);
        }
        return kept == null ? Set.of() : Set.of(kept);
    }
}
