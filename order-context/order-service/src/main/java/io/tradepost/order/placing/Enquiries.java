package io.tradepost.order.placing;

import io.tradepost.order.pricing.Buyers;
import io.tradepost.order.pricing.PriceList;
import io.tradepost.order.replicas.Customers;
import io.tradepost.order.replicas.Products;
import java.util.Collection;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Looks up at once all that a number of orders need to be priced. */
@Component
final class Enquiries {

    private final Products products;
    private final Customers customers;

    Enquiries(Products products, Customers customers) {
        this.products = products;
        this.customers = customers;
    }

    Quotes quotesFor(Collection<NewOrder> orders) {
        return new Quotes(
                new PriceList(products.find(orders.stream()
                        .flatMap(order -> order.lines().stream().map(NewLine::sku))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())),
                new Buyers(customers.find(orders.stream()
                        .map(NewOrder::customerId)
                        .filter(Objects::nonNull)
                        .toList())));
    }
}
