package io.tradepost.query.orders;

import io.tradepost.kernel.Sku;
import io.tradepost.order.api.OrderLine;
import io.tradepost.order.api.OrderLine.LineKind;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order and what became of its units.
 *
 * @param sku null unless the line is an ITEM
 * @param unitPriceTenThousandths in 1/10,000 of the currency's major unit; amount and tax are minor units
 * @param quantity units ordered
 * @param backordered of them, units that wait for stock
 */
record OrderLineDocument(
        int line,
        LineKind kind,
        @Nullable Sku sku,
        String name,
        @Nullable String category,
        long unitPriceTenThousandths,
        long quantity,
        long amount,
        long tax,
        long cancelled,
        long backordered,
        long shipped,
        long returned) {

    static OrderLineDocument of(OrderLine line) {
        return new OrderLineDocument(
                line.line(),
                line.kind(),
                line.sku(),
                line.name(),
                line.category(),
                line.unitPrice().tenThousandths(),
                line.quantity(),
                line.amount().minor(),
                line.tax().minor(),
                0,
                0,
                0,
                0);
    }

    OrderLineDocument waiting(long units) {
        return count(cancelled, backordered + units, shipped, returned);
    }

    OrderLineDocument allocated(long units) {
        return count(cancelled, Math.max(0, backordered - units), shipped, returned);
    }

    OrderLineDocument cancelling(long units) {
        return count(cancelled + units, backordered, shipped, returned);
    }

    OrderLineDocument shipping(long units) {
        return count(cancelled, backordered, shipped + units, returned);
    }

    OrderLineDocument returning(long units) {
        return count(cancelled, backordered, shipped, returned + units);
    }

    private OrderLineDocument count(long gone, long waits, long sent, long back) {
        return new OrderLineDocument(
                line,
                kind,
                sku,
                name,
                category,
                unitPriceTenThousandths,
                quantity,
                amount,
                tax,
                gone,
                waits,
                sent,
                back);
    }
}
