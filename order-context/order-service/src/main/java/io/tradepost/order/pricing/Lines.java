package io.tradepost.order.pricing;

import static io.tradepost.order.life.OrderRefusal.AMOUNT_TOO_LARGE;
import static io.tradepost.order.life.OrderRefusal.MIXED_CURRENCIES;
import static io.tradepost.order.life.OrderRefusal.NEGATIVE_TOTAL;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.Refusal;
import io.tradepost.kernel.TaxRate;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.order.api.OrderLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines with their prices, and what they come to. A line's amount is its unit price times its quantity and its tax the
 * rate of that, each rounded half even to the minor unit, once per line; the total is the sum of amounts and taxes.
 */
public final class Lines {

    private final List<OrderLine> lines = new ArrayList<>();
    private @Nullable Money total;

    /**
     * @param number counts from 1, or what the line was called before
     * @throws Refusal naming the place of what is at fault
     */
    public void add(int number, Subject subject, UnitPrice unitPrice, long quantity, TaxRate taxRate, Place place) {
        if (total != null && !total.unit().equals(unitPrice.unit())) {
            throw new Refusal(
                    MIXED_CURRENCIES,
                    "an order is in one currency: this line is in " + unitPrice.currency() + ", those before in "
                            + total.currency(),
                    place.price());
        }
        try {
            Money amount = unitPrice.times(quantity);
            OrderLine line = new OrderLine(
                    number,
                    subject.kind(),
                    subject.sku(),
                    subject.name(),
                    subject.category(),
                    unitPrice,
                    quantity,
                    amount,
                    taxRate,
                    taxRate.on(amount));
            total = total == null ? line.total() : total.plus(line.total());
            lines.add(line);
        } catch (ArithmeticException e) {
            throw new Refusal(AMOUNT_TOO_LARGE, "more money than can be counted", place.line());
        }
    }

    public int size() {
        return lines.size();
    }

    public List<OrderLine> lines() {
        return List.copyOf(lines);
    }

    /** @throws Refusal when it is negative */
    public Money total() {
        if (total == null) {
            throw new IllegalStateException("a total needs lines");
        }
        if (total.minor() < 0) {
            throw new Refusal(NEGATIVE_TOTAL, "the lines come to " + total, "/lines");
        }
        return total;
    }
}
