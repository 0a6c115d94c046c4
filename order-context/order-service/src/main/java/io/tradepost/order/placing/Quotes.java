package io.tradepost.order.placing;

import io.tradepost.order.replicas.Customers;
import io.tradepost.order.replicas.Products;
import java.util.Collection;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Looks up at once all that a number of orders need to be priced. */
@Component
final class Quotes {

    private final Products products;
    private final Customers customers;

    Quotes(Products products, Customers customers) {
        this.products = products;
        this.customers = customers;
    }

    PriceList priceListFor(Collection<NewOrder> orders) {
        return new PriceList(
                products.find(orders.stream()
                        .flatMap(order -> order.lines().stream().map(NewOrder.Line::sku))
                        .toList()),
                customers.find(orders.stream()
                        .map(NewOrder::customerId)
                        .filter(Objects::nonNull)
                        .toList()));
    }
}
