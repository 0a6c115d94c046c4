package io.tradepost.query.rebuilding;

/** Where a rebuild stands. */
public enum RebuildState {
    /** The new generation takes all events from the beginning. */
    BUILDING,
    /** It has all events; its documents are compared with those that readers see. */
    COMPARING,
    /** They differ; somebody has to decide. */
    DIFFERENT,
    /** Readers see the new generation. */
    SWAPPED,
    /** It cannot go on. */
    FAILED,
    /** Readers see the former generation again. */
    ROLLED_BACK,
    /** It was given up before readers saw it. */
    DISCARDED;

    /** Whether there is a generation that readers have not seen yet. */
    public boolean isOpen() {
        return this == BUILDING || this == COMPARING || this == DIFFERENT;
    }
}
