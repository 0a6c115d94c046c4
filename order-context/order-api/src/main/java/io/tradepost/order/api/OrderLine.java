package io.tradepost.order.api;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.TaxRate;
import io.tradepost.kernel.UnitPrice;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line with its price: of an order, or the part of it that a shipment or return is about.
 *
 * <p>In whole lines {@code amount} is unitPrice times quantity and {@code tax} is taxRate of that, each rounded half even
 * to the minor unit. Parts of a line are rounded so that all of them together come to the line: a part is what the line
 * comes to with it, less what it came to without.
 *
 * @param line counts from 1 within the order
 * @param kind null in events from before there were others: ITEM
 * @param sku of an ITEM; null for other kinds, which no warehouse keeps
 * @param name as it was when bought; likewise category and unitPrice
 * @param amount without tax; negative for a DISCOUNT
 * @param taxRate null in events from before there was tax: none; likewise tax
 */
public record OrderLine(
        int line,
        LineKind kind,
        @Nullable Sku sku,
        String name,
        @Nullable String category,
        UnitPrice unitPrice,
        long quantity,
        Money amount,
        TaxRate taxRate,
        Money tax) {

    public OrderLine {
        kind = Objects.requireNonNullElse(kind, LineKind.ITEM);
        taxRate = Objects.requireNonNullElse(taxRate, TaxRate.NONE);
        tax = Objects.requireNonNullElse(tax, Money.zero(amount.unit()));
    }

    /** Amount and tax. */
    public Money total() {
        return amount.plus(tax);
    }

    /** What a line is for: totals are the sum of lines, each of a kind. */
    public enum LineKind {
        /** Goods: reserved, shipped and returned. */
        ITEM,
        SHIPPING,
        DISCOUNT,
        ADJUSTMENT
    }
}
