package io.tradepost.order.planted.cycle.two;

import io.tradepost.order.planted.cycle.one.First;

public record Second(First first) {}
