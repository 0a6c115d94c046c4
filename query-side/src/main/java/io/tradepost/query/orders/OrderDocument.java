package io.tradepost.query.orders;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.OrderId;
import io.tradepost.order.api.OrderCommand.HoldCause;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is searched. Amounts are minor units of the order's currency.
 *
 * @param stage its status, hold or not
 * @param holds why it is held; empty when it is not
 * @param reason why it was rejected or cancelled, in words
 * @param customerId null for a guest
 * @param country where it goes
 * @param placedAt when the buyer placed it
 * @param total with tax, of what is neither cancelled nor amended away; of all of it when the whole order is cancelled
 * @param refunded what the buyer got back
 */
record OrderDocument(
        OrderId orderId,
        OrderStatus stage,
        List<Hold> holds,
        @Nullable String reason,
        @Nullable CustomerId customerId,
        boolean guest,
        @Nullable String country,
        Instant placedAt,
        String currency,
        long total,
        long refunded,
        List<OrderLineDocument> lines) {

    /** @param reason in words */
    record Hold(HoldCause cause, String reason) {}

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    OrderStatus status() {
        return holds.isEmpty() ? stage : OrderStatus.ON_HOLD;
    }

    OrderDocument at(OrderStatus next) {
        return copy(next, holds, reason, total, refunded, lines);
    }

    OrderDocument over(OrderStatus end, String why) {
        return copy(end, List.of(), why, total, refunded, lines);
    }

    OrderDocument held(Hold hold) {
        return copy(stage, Stream.concat(holds.stream(), Stream.of(hold)).toList(), reason, total, refunded, lines);
    }

    OrderDocument heldOnly(List<HoldCause> causes) {
        List<Hold> remaining =
                holds.stream().filter(hold -> causes.contains(hold.cause())).toList();
        return copy(stage, remaining, reason, total, refunded, lines);
    }

    OrderDocument with(List<OrderLineDocument> now) {
        return copy(stage, holds, reason, total, refunded, now);
    }

    OrderDocument worth(long now) {
        return copy(stage, holds, reason, now, refunded, lines);
    }

    OrderDocument refunding(long more) {
        return copy(stage, holds, reason, total, Math.addExact(refunded, more), lines);
    }

    OrderDocument boughtBy(CustomerId customer) {
        return new OrderDocument(
                orderId, stage, holds, reason, customer, false, country, placedAt, currency, total, refunded, lines);
    }

    private OrderDocument copy(
            OrderStatus to, List<Hold> held, @Nullable String why, long worth, long back, List<OrderLineDocument> now) {
        return new OrderDocument(
                orderId, to, held, why, customerId, guest, country, placedAt, currency, worth, back, now);
    }
}
