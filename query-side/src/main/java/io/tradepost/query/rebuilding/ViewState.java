package io.tradepost.query.rebuilding;

/** How a view fares. */
public enum ViewState {
    /** Readers see all there is, but for a moment. */
    UP_TO_DATE,
    /** Events wait to be taken. */
    CATCHING_UP,
    /** Its feed in this instance starts over and over. */
    FAILING,
    /** Readers see an index of an earlier mapping, which this program does not feed. */
    OUTDATED,
    /** Readers see an index of a later mapping, which this program does not feed. */
    OVERTAKEN,
    /** There is no index yet. */
    ABSENT
}
