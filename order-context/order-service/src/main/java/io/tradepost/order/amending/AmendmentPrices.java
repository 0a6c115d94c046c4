package io.tradepost.order.amending;

import static java.util.Objects.requireNonNullElse;

import io.tradepost.kernel.Refusal;
import io.tradepost.kernel.TaxRate;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.order.api.OrderLine;
import io.tradepost.order.api.OrderLine.LineKind;
import io.tradepost.order.life.OrderRefusal;
import io.tradepost.order.pricing.Lines;
import io.tradepost.order.pricing.Place;
import io.tradepost.order.pricing.PriceList;
import io.tradepost.order.pricing.Signs;
import io.tradepost.order.pricing.Subject;
import io.tradepost.order.replicas.Product;
import io.tradepost.order.replicas.Products;
import io.tradepost.order.view.BoughtLine;
import io.tradepost.order.view.OrderView;
import java.util.List;
import org.springframework.stereotype.Component;

/** Prices the lines of an amendment: kept ones as they were bought, new ones from the catalogue of now. */
@Component
public final class AmendmentPrices {

    private static final int NEW = 0;

    private final Products products;

    AmendmentPrices(Products products) {
        this.products = products;
    }

    /** @throws Refusal naming the first line at fault */
    public List<OrderLine> price(OrderView order, List<AmendedLine> amended) {
        PriceList prices = new PriceList(products.find(amended.stream()
                .filter(line -> line.line() == null)
                .map(AmendedLine::sku)
                .distinct()
                .toList()));
        Lines lines = new Lines();
        for (AmendedLine line : amended) {
            if (line.line() == null) {
                addNew(lines, line, prices);
            } else {
                keep(lines, line, bought(order, line.line(), lines.size()));
            }
        }
        return lines.lines();
    }

    private static void addNew(Lines lines, AmendedLine line, PriceList prices) {
        Place place = line.unitPrice() == null ? Place.listed(lines.size()) : Place.agreed(lines.size());
        Product product = prices.product(line.sku(), place.line() + "/sku");
        UnitPrice price = requireNonNullElse(line.unitPrice(), product.price());
        Signs.check(LineKind.ITEM, price, place);
        lines.add(
                NEW,
                Subject.of(product),
                price,
                line.quantity(),
                requireNonNullElse(line.taxRate(), TaxRate.NONE),
                place);
    }

    private static void keep(Lines lines, AmendedLine line, OrderLine bought) {
        Place place = Place.agreed(lines.size());
        if (!line.sku().equals(bought.sku())) {
            throw new Refusal(
                    OrderRefusal.LINE_OF_ANOTHER_PRODUCT,
                    "line " + bought.line() + " is for "
                            + (bought.sku() == null
                                    ? "no product"
                                    : bought.sku().value()),
                    place.line() + "/sku");
        }
        UnitPrice price = requireNonNullElse(line.unitPrice(), bought.unitPrice());
        Signs.check(bought.kind(), price, place);
        lines.add(
                bought.line(),
                new Subject(bought.kind(), bought.sku(), bought.name(), bought.category()),
                price,
                line.quantity(),
                requireNonNullElse(line.taxRate(), bought.taxRate()),
                place);
    }

    private static OrderLine bought(OrderView order, int number, int index) {
        return order.lines().stream()
                .map(BoughtLine::bought)
                .filter(line -> line.line() == number)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        OrderRefusal.UNKNOWN_LINE, "the order has no line " + number, "/lines/" + index + "/line"));
    }
}
