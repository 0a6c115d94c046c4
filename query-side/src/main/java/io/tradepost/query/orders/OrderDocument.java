package io.tradepost.query.orders;

import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is searched. Amounts are minor units of the order's currency.
 *
 * @param reason why it was rejected or cancelled
 * @param customerId null for a guest
 * @param country where it goes
 * @param placedAt when the buyer placed it
 */
record OrderDocument(
        OrderId orderId,
        OrderStatus status,
        @Nullable String reason,
        @Nullable CustomerId customerId,
        boolean guest,
        @Nullable String country,
        Instant placedAt,
        String currency,
        long total,
        List<Line> lines) {

    /** @param amount unitPrice times quantity */
    record Line(
            int line, Sku sku, String name, @Nullable String category, long unitPrice, long quantity, long amount) {}

    OrderDocument with(OrderStatus next, @Nullable String why) {
        return new OrderDocument(orderId, next, why, customerId, guest, country, placedAt, currency, total, lines);
    }
}
