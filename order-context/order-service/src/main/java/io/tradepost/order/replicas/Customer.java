package io.tradepost.order.replicas;

import io.tradepost.kernel.CustomerId;

/** @param blocked whether new orders of this customer are to be refused */
public record Customer(CustomerId customerId, boolean blocked) {}
