package io.tradepost.order.replicas;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.tradepost.kernel.CustomerId;

/** @param blocked whether new orders of this customer are to be refused */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Customer(CustomerId customerId, boolean blocked) {}
