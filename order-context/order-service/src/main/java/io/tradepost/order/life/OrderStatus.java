package io.tradepost.order.life;

public enum OrderStatus {
    PLACED,
    CONFIRMED,
    REJECTED,
    CANCELLED
}
