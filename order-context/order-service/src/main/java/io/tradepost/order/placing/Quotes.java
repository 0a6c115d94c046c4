package io.tradepost.order.placing;

import static java.util.Objects.requireNonNull;

import io.tradepost.kernel.Refusal;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.order.pricing.Buyers;
import io.tradepost.order.pricing.Lines;
import io.tradepost.order.pricing.Place;
import io.tradepost.order.pricing.PriceList;
import io.tradepost.order.pricing.Signs;
import io.tradepost.order.pricing.Subject;
import io.tradepost.order.replicas.Product;

/** Prices orders from products and customers as they are now; an agreed price goes before the catalogue's. */
record Quotes(PriceList products, Buyers customers) {

    /** @throws Refusal naming the buyer or the first line at fault */
    PricedOrder price(NewOrder order) {
        if (order.customerId() != null) {
            customers.admit(order.customerId());
        }
        Lines lines = new Lines();
        for (NewLine asked : order.lines()) {
            add(lines, asked);
        }
        return new PricedOrder(order, lines.lines(), lines.total());
    }

    private void add(Lines lines, NewLine asked) {
        int index = lines.size();
        Place place = asked.unitPrice() == null ? Place.listed(index) : Place.agreed(index);
        Subject subject;
        UnitPrice price;
        if (asked.sku() == null) {
            subject = Subject.of(asked.kind(), requireNonNull(asked.name()));
            price = requireNonNull(asked.unitPrice());
        } else {
            Product product = products.product(asked.sku(), place.line() + "/sku");
            subject = Subject.of(product);
            price = asked.unitPrice() == null ? product.price() : asked.unitPrice();
        }
        Signs.check(asked.kind(), price, place);
        lines.add(index + 1, subject, price, asked.quantity(), asked.taxRate(), place);
    }
}
