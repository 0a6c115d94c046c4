package io.tradepost.query.orders;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.OrderId;
import io.tradepost.order.api.OrderCommand.HoldCause;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is searched. Amounts are minor units of the order's currency.
 *
 * @param stage its status, hold or not
 * @param hold why it is held; null when it is not
 * @param reason why it was rejected, cancelled or is held, in words
 * @param customerId null for a guest
 * @param country where it goes
 * @param placedAt when the buyer placed it
 * @param total with tax, of what is neither cancelled nor amended away; of all of it when the whole order is cancelled
 * @param refunded what the buyer got back
 */
record OrderDocument(
        OrderId orderId,
        OrderStatus stage,
        @Nullable HoldCause hold,
        @Nullable String reason,
        @Nullable CustomerId customerId,
        boolean guest,
        @Nullable String country,
        Instant placedAt,
        String currency,
        long total,
        long refunded,
        List<OrderLineDocument> lines) {

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    OrderStatus status() {
        return hold == null ? stage : OrderStatus.ON_HOLD;
    }

    OrderDocument at(OrderStatus next) {
        return copy(next, hold, reason, total, refunded, lines);
    }

    OrderDocument over(OrderStatus end, String why) {
        return copy(end, null, why, total, refunded, lines);
    }

    OrderDocument held(HoldCause cause, String why) {
        return copy(stage, cause, why, total, refunded, lines);
    }

    OrderDocument released() {
        return copy(stage, null, null, total, refunded, lines);
    }

    OrderDocument with(List<OrderLineDocument> now) {
        return copy(stage, hold, reason, total, refunded, now);
    }

    OrderDocument worth(long now) {
        return copy(stage, hold, reason, now, refunded, lines);
    }

    OrderDocument refunding(long more) {
        return copy(stage, hold, reason, total, Math.addExact(refunded, more), lines);
    }

    OrderDocument boughtBy(CustomerId customer) {
        return new OrderDocument(
                orderId, stage, hold, reason, customer, false, country, placedAt, currency, total, refunded, lines);
    }

    private OrderDocument copy(
            OrderStatus to,
            @Nullable HoldCause cause,
            @Nullable String why,
            long worth,
            long back,
            List<OrderLineDocument> now) {
        return new OrderDocument(
                orderId, to, cause, why, customerId, guest, country, placedAt, currency, worth, back, now);
    }
}
