package io.tradepost.imports.planted;

import io.tradepost.order.api.OrderEvent;

public record ImportThatKnowsOrders(OrderEvent order) {}
