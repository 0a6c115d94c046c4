package io.tradepost.order.planted;

public record PlaceOrderCommand() {}
