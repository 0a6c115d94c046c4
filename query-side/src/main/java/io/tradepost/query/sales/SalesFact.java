package io.tradepost.query.sales;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.CreditId;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.Warehouse;
import io.tradepost.order.api.OrderLine;
import io.tradepost.order.api.OrderLine.LineKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line that was shipped, has come back or was credited. What comes back is as positive as what was sold: the fact
 * says which way it went; a discount is negative. Amounts are minor units of the currency.
 *
 * @param orderId null for a credit, which belongs to no order
 * @param changeId the shipment or the return
 * @param line of the order or of the credit
 * @param customerId as known at that time; null for a guest
 * @param warehouse that what came back was brought to; null otherwise: the shipments know where goods came from
 * @param units the quantity if the line is an ITEM, else 0
 * @param unitPriceTenThousandths in 1/10,000 of the currency's major unit
 * @param amount without tax
 * @param at business time
 * @param recordedAt when the system learned of it
 */
record SalesFact(
        Fact fact,
        @Nullable OrderId orderId,
        @Nullable ChangeId changeId,
        @Nullable CreditId creditId,
        int line,
        LineKind kind,
        @Nullable Sku sku,
        String name,
        @Nullable String category,
        @Nullable CustomerId customerId,
        boolean guest,
        @Nullable String country,
        @Nullable Warehouse warehouse,
        String currency,
        long quantity,
        long units,
        long unitPriceTenThousandths,
        long amount,
        long tax,
        Instant at,
        Instant recordedAt) {

    SalesFact boughtBy(CustomerId customer) {
        return new SalesFact(
                fact,
                orderId,
                changeId,
                creditId,
                line,
                kind,
                sku,
                name,
                category,
                customer,
                false,
                country,
                warehouse,
                currency,
                quantity,
                units,
                unitPriceTenThousandths,
                amount,
                tax,
                at,
                recordedAt);
    }

    enum Fact {
        SALE,
        RETURN,
        CREDIT
    }

    /** What the lines of one event have in common. */
    record Occasion(
            Fact fact,
            @Nullable OrderId orderId,
            @Nullable ChangeId changeId,
            @Nullable CreditId creditId,
            @Nullable CustomerId customerId,
            @Nullable String country,
            @Nullable Warehouse warehouse,
            Instant at,
            Instant recordedAt) {

        SalesFact of(OrderLine line) {
            return new SalesFact(
                    fact,
                    orderId,
                    changeId,
                    creditId,
                    line.line(),
                    line.kind(),
                    line.sku(),
                    line.name(),
                    line.category(),
                    customerId,
                    customerId == null,
                    country,
                    line.kind() == LineKind.ITEM ? warehouse : null,
                    line.amount().currency(),
                    line.quantity(),
                    line.kind() == LineKind.ITEM ? line.quantity() : 0,
                    line.unitPrice().tenThousandths(),
                    line.amount().minor(),
                    line.tax().minor(),
                    at,
                    recordedAt);
        }
    }
}
