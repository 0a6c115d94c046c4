package io.tradepost.order.placing;

import static io.tradepost.order.life.OrderRefusal.AMOUNT_TOO_LARGE;
import static io.tradepost.order.life.OrderRefusal.CATALOG_UNAVAILABLE;
import static io.tradepost.order.life.OrderRefusal.CUSTOMERS_UNAVAILABLE;
import static io.tradepost.order.life.OrderRefusal.CUSTOMER_BLOCKED;
import static io.tradepost.order.life.OrderRefusal.MIXED_CURRENCIES;
import static io.tradepost.order.life.OrderRefusal.NEGATIVE_PRICE;
import static io.tradepost.order.life.OrderRefusal.PRODUCT_DISCONTINUED;
import static io.tradepost.order.life.OrderRefusal.UNKNOWN_CUSTOMER;
import static io.tradepost.order.life.OrderRefusal.UNKNOWN_PRODUCT;

import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.Refusal;
import io.tradepost.kernel.Sku;
import io.tradepost.order.api.OrderEvent;
import io.tradepost.order.replicas.Customer;
import io.tradepost.order.replicas.Found;
import io.tradepost.order.replicas.Product;
import java.util.ArrayList;
import java.util.List;

/** Prices orders from products and customers as they are now; an agreed price goes before the catalogue's. */
record PriceList(Found<Sku, Product> products, Found<CustomerId, Customer> customers) {

    private static final String BUYER = "/customerId";

    /** @throws Refusal naming the buyer or the first line at fault */
    PricedOrder price(NewOrder order) {
        if (order.customerId() != null) {
            admit(order.customerId());
        }
        List<OrderEvent.Line> lines = new ArrayList<>(order.lines().size());
        Money total = null;
        for (NewOrder.Line asked : order.lines()) {
            String pointer = "/lines/" + lines.size();
            OrderEvent.Line line = price(asked, lines.size() + 1, pointer);
            if (total != null && !total.unit().equals(line.amount().unit())) {
                throw new Refusal(
                        MIXED_CURRENCIES,
                        "an order is in one currency: this line is in "
                                + line.amount().currency() + ", those before in " + total.currency(),
                        pointer + (asked.unitPrice() == null ? "/sku" : "/unitPrice"));
            }
            total = total == null ? line.amount() : sum(total, line.amount(), pointer);
            lines.add(line);
        }
        if (total == null) {
            throw new IllegalArgumentException("an order has lines");
        }
        return new PricedOrder(order, lines, total);
    }

    private void admit(CustomerId customerId) {
        Customer customer = customers.known().get(customerId);
        if (customer == null) {
            throw customers.unanswered().contains(customerId)
                    ? new Refusal(CUSTOMERS_UNAVAILABLE, "customer " + customerId + " cannot be looked up now", BUYER)
                    : new Refusal(UNKNOWN_CUSTOMER, "unknown customer " + customerId, BUYER);
        }
        if (customer.blocked()) {
            throw new Refusal(CUSTOMER_BLOCKED, "customer " + customerId + " is blocked", BUYER);
        }
    }

    private OrderEvent.Line price(NewOrder.Line asked, int number, String pointer) {
        Product product = product(asked.sku(), pointer + "/sku");
        Money unitPrice = asked.unitPrice() == null ? product.price() : asked.unitPrice();
        if (unitPrice.minor() < 0) {
            throw new Refusal(NEGATIVE_PRICE, "a price is not negative", pointer + "/unitPrice");
        }
        return new OrderEvent.Line(
                number,
                product.sku(),
                product.name(),
                product.category(),
                unitPrice,
                asked.quantity(),
                times(unitPrice, asked.quantity(), pointer));
    }

    private Product product(Sku sku, String pointer) {
        Product product = products.known().get(sku);
        if (product == null) {
            throw products.unanswered().contains(sku)
                    ? new Refusal(CATALOG_UNAVAILABLE, "product " + sku + " cannot be looked up now", pointer)
                    : new Refusal(UNKNOWN_PRODUCT, "unknown product " + sku, pointer);
        }
        if (product.discontinued()) {
            throw new Refusal(PRODUCT_DISCONTINUED, "product " + sku + " is discontinued", pointer);
        }
        return product;
    }

    private static Money times(Money unitPrice, long quantity, String pointer) {
        try {
            return unitPrice.times(quantity);
        } catch (ArithmeticException e) {
            throw tooLarge(pointer);
        }
    }

    private static Money sum(Money total, Money amount, String pointer) {
        try {
            return total.plus(amount);
        } catch (ArithmeticException e) {
            throw tooLarge(pointer);
        }
    }

    private static Refusal tooLarge(String pointer) {
        return new Refusal(AMOUNT_TOO_LARGE, "more money than can be counted", pointer);
    }
}
