package io.tradepost.query.orders;

/** What became of an amendment. */
public enum AmendmentStatus {
    REQUESTED,
    MADE,
    REFUSED
}
