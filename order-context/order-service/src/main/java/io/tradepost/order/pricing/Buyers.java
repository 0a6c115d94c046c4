package io.tradepost.order.pricing;

import static io.tradepost.order.life.OrderRefusal.CUSTOMERS_UNAVAILABLE;
import static io.tradepost.order.life.OrderRefusal.CUSTOMER_BLOCKED;
import static io.tradepost.order.life.OrderRefusal.UNKNOWN_CUSTOMER;

import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Refusal;
import io.tradepost.order.replicas.Customer;
import io.tradepost.order.replicas.Found;

/** Customers as they are now. */
public record Buyers(Found<CustomerId, Customer> customers) {

    private static final String BUYER = "/customerId";

    /** @throws Refusal unless there is such a customer */
    public Customer known(CustomerId customerId) {
        Customer customer = customers.known().get(customerId);
        if (customer == null) {
            throw customers.unanswered().contains(customerId)
                    ? new Refusal(CUSTOMERS_UNAVAILABLE, "customer " + customerId + " cannot be looked up now", BUYER)
                    : new Refusal(UNKNOWN_CUSTOMER, "unknown customer " + customerId, BUYER);
        }
        return customer;
    }

    /** @throws Refusal unless the customer may buy */
    public void admit(CustomerId customerId) {
        if (known(customerId).blocked()) {
            throw new Refusal(CUSTOMER_BLOCKED, "customer " + customerId + " is blocked", BUYER);
        }
    }
}
