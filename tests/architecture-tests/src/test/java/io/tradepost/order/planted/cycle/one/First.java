package io.tradepost.order.planted.cycle.one;

import io.tradepost.order.planted.cycle.two.Second;

public record First(Second second) {}
