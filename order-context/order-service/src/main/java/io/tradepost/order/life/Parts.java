package io.tradepost.order.life;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.TaxRate;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.order.api.OrderLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;

/**
 * What parts of a line come to. Amount and tax are rounded half even to the minor unit; a part is what the line comes to
 * with it, less what it came to without, so that all parts together come to the line.
 */
final class Parts {

    private Parts() {}

    /** So many units, of which the line has had some before. */
    static OrderLine next(OrderLine line, long before, long quantity) {
        Money amountBefore = line.unitPrice().times(before);
        Money amountAfter = line.unitPrice().times(Math.addExact(before, quantity));
        TaxRate rate = line.taxRate();
        return part(
                line,
                line.unitPrice(),
                quantity,
                amountAfter.minus(amountBefore),
                rate.on(amountAfter).minus(rate.on(amountBefore)));
    }

    /** So many units at a price of their own. */
    static OrderLine at(UnitPrice price, OrderLine line, long quantity) {
        Money amount = price.times(quantity);
        return part(line, price, quantity, amount, line.taxRate().on(amount));
    }

    /** So many of a part's units, at their share of what the part comes to. */
    static OrderLine share(OrderLine part, long quantity) {
        return part(
                part,
                part.unitPrice(),
                quantity,
                scaled(part.amount(), quantity, part.quantity()),
                scaled(part.tax(), quantity, part.quantity()));
    }

    /** A part that comes to no more than this; amount and tax keep their proportion. */
    static OrderLine clipped(OrderLine part, Money most) {
        if (part.total().compareTo(most) <= 0) {
            return part;
        }
        Money amount = scaled(part.amount(), most.minor(), part.total().minor());
        return part(part, part.unitPrice(), part.quantity(), amount, most.minus(amount));
    }

    static Money total(List<OrderLine> lines, Currency currency) {
        Money total = Money.zero(currency);
        for (OrderLine line : lines) {
            total = total.plus(line.total());
        }
        return total;
    }

    /** Without tax. */
    static Money amount(List<OrderLine> lines, Currency currency) {
        Money amount = Money.zero(currency);
        for (OrderLine line : lines) {
            amount = amount.plus(line.amount());
        }
        return amount;
    }

    private static OrderLine part(OrderLine line, UnitPrice price, long quantity, Money amount, Money tax) {
        return new OrderLine(
                line.line(),
                line.kind(),
                line.sku(),
                line.name(),
                line.category(),
                price,
                quantity,
                amount,
                line.taxRate(),
                tax);
    }

    private static Money scaled(Money money, long numerator, long denominator) {
        return new Money(
                BigDecimal.valueOf(money.minor())
                        .multiply(BigDecimal.valueOf(numerator))
                        .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_EVEN)
                        .longValueExact(),
                money.unit());
    }
}
