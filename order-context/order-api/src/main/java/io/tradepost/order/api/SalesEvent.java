package io.tradepost.order.api;

import io.tradepost.kernel.Event;

/** All that the order context states on {@code order.events}. */
public sealed interface SalesEvent extends Event permits OrderEvent, CreditEvent {}
