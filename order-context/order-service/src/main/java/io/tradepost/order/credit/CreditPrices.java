package io.tradepost.order.credit;

import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Refusal;
import io.tradepost.kernel.Sku;
import io.tradepost.order.api.OrderLine.LineKind;
import io.tradepost.order.life.OrderRefusal;
import io.tradepost.order.pricing.Buyers;
import io.tradepost.order.pricing.Lines;
import io.tradepost.order.pricing.Place;
import io.tradepost.order.pricing.Subject;
import io.tradepost.order.replicas.Customer;
import io.tradepost.order.replicas.Found;
import io.tradepost.order.replicas.Product;
import io.tradepost.order.request.Moments;
import org.jspecify.annotations.Nullable;

/** What credits come to. A product need not be in the catalogue; if it is, its category is taken over. */
record CreditPrices(Found<Sku, Product> products, Found<CustomerId, Customer> customers) {

    /** @throws Refusal naming the customer or the first line at fault */
    IssueCredit price(NewCredit credit) {
        if (credit.customerId() != null) {
            new Buyers(customers).known(credit.customerId());
        }
        Lines lines = new Lines();
        for (NewCredit.Line line : credit.lines()) {
            add(lines, line);
        }
        return new IssueCredit(
                credit.id(),
                credit.customerId(),
                credit.country(),
                lines.lines(),
                lines.total(),
                credit.reason(),
                credit.issuedAt() == null ? null : Moments.orNow(credit.issuedAt()),
                Moments.orNow(null));
    }

    private void add(Lines lines, NewCredit.Line line) {
        Place place = Place.agreed(lines.size());
        if (line.unitPrice().tenThousandths() < 0) {
            throw new Refusal(OrderRefusal.NEGATIVE_PRICE, "what is credited is not negative", place.price());
        }
        lines.add(
                lines.size() + 1,
                new Subject(line.kind(), line.sku(), line.name(), category(line)),
                line.unitPrice(),
                line.quantity(),
                line.taxRate(),
                place);
    }

    private @Nullable String category(NewCredit.Line line) {
        Product product = line.sku() == null || line.kind() != LineKind.ITEM
                ? null
                : products.known().get(line.sku());
        return product == null ? null : product.category();
    }
}
