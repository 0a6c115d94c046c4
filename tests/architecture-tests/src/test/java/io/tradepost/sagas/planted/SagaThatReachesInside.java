package io.tradepost.sagas.planted;

import io.tradepost.order.OrderService;

public record SagaThatReachesInside(OrderService inside) {}
