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
 * @param stage how far it has come, held or not, delivered or not
 * @param holds why it is held; empty when it is not
 * @param inTransit shipments that are not delivered
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
        int inTransit,
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
        if (!holds.isEmpty()) {
            return OrderStatus.ON_HOLD;
        }
        return stage == OrderStatus.SHIPPED && inTransit == 0 ? OrderStatus.DELIVERED : stage;
    }

    OrderDocument at(OrderStatus next) {
        return copy(next, holds, inTransit, total, refunded, lines);
    }

    OrderDocument over(OrderStatus end, String why) {
        return new OrderDocument(
                orderId,
                end,
                List.of(),
                inTransit,
                why,
                customerId,
                guest,
                country,
                placedAt,
                currency,
                total,
                refunded,
                lines);
    }

    OrderDocument held(Hold hold) {
        return copy(stage, Stream.concat(holds.stream(), Stream.of(hold)).toList(), inTransit, total, refunded, lines);
    }

    OrderDocument heldOnly(List<HoldCause> causes) {
        List<Hold> remaining =
                holds.stream().filter(hold -> causes.contains(hold.cause())).toList();
        return copy(stage, remaining, inTransit, total, refunded, lines);
    }

    OrderDocument sending(int shipments) {
        return copy(stage, holds, inTransit + shipments, total, refunded, lines);
    }

    OrderDocument with(List<OrderLineDocument> now) {
        return copy(stage, holds, inTransit, total, refunded, now);
    }

    OrderDocument worth(long now) {
        return copy(stage, holds, inTransit, now, refunded, lines);
    }

    OrderDocument refunding(long more) {
        return copy(stage, holds, inTransit, total, Math.addExact(refunded, more), lines);
    }

    OrderDocument boughtBy(CustomerId customer) {
        return new OrderDocument(
                orderId, stage, holds, inTransit, reason, customer, false, country, placedAt, currency, total, refunded,
                lines);
    }

    private OrderDocument copy(
            OrderStatus to, List<Hold> held, int sent, long worth, long back, List<OrderLineDocument> now) {
        return new OrderDocument(
                orderId, to, held, sent, reason, customerId, guest, country, placedAt, currency, worth, back, now);
    }
}
