package io.tradepost.order.life;

/** Where an order is, as others are shown it. */
public enum OrderStatus {
    PLACED,
    CONFIRMED,
    /** Held for at least one cause, however far it has come. */
    ON_HOLD,
    PARTLY_SHIPPED,
    /** Nothing is left to ship. */
    SHIPPED,
    /** All of it is with the buyer. */
    DELIVERED,
    REJECTED,
    CANCELLED
}
