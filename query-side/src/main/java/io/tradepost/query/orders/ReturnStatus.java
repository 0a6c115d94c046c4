package io.tradepost.query.orders;

/** What became of a return. */
public enum ReturnStatus {
    REQUESTED,
    WITHDRAWN,
    RECEIVED,
    REFUNDED
}
