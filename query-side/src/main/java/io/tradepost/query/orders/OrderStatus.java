package io.tradepost.query.orders;

/** How far an order is; on hold comes before how far. */
public enum OrderStatus {
    PLACED,
    CONFIRMED,
    ON_HOLD,
    PARTLY_SHIPPED,
    SHIPPED,
    DELIVERED,
    REJECTED,
    CANCELLED
}
