package io.tradepost.query.rebuilding;

/** What becomes of a rebuild whose documents are not those that readers see. */
public enum OnDifference {
    /** It waits for somebody to look at it, and to swap or discard it. */
    STOP,
    /** It takes the other's place all the same. */
    SWAP
}
