package io.tradepost.query.orders;

/** What became of an order. */
public enum OrderStatus {
    PLACED,
    CONFIRMED,
    REJECTED,
    CANCELLED
}
