package io.tradepost.order.view;

/** How far an order has come, whether or not it is held. */
enum Stage {
    PLACED,
    CONFIRMED,
    PARTLY_SHIPPED,
    /** Nothing is left to ship. */
    SHIPPED,
    REJECTED,
    CANCELLED
}
