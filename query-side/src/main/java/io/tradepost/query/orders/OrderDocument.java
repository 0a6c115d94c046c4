package io.tradepost.query.orders;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.OrderId;
import io.tradepost.order.api.OrderCommand.HoldCause;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is searched. Amounts are minor units of the order's currency.
 *
 * @param stage how far it has come, held or not, delivered or not
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
        @Nullable String country,
        Instant placedAt,
        String currency,
        long total,
        long refunded,
        List<OrderLineDocument> lines,
        Milestones milestones,
        @JsonUnwrapped OrderChanges changes) {

    /** Revision 3 knew no milestones but the buyer's own. */
    OrderDocument {
        milestones = Objects.requireNonNullElseGet(milestones, () -> Milestones.placed(placedAt));
    }

    /** @param reason in words */
    record Hold(HoldCause cause, String reason) {}

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    OrderStatus status() {
        if (!holds.isEmpty()) {
            return OrderStatus.ON_HOLD;
        }
        return stage == OrderStatus.SHIPPED && changes.allDelivered() ? OrderStatus.DELIVERED : stage;
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    boolean guest() {
        return customerId == null;
    }

    /** Units that wait for stock. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    long backordered() {
        return lines.stream().mapToLong(OrderLineDocument::backordered).sum();
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    Stages stages() {
        return Stages.of(milestones);
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    Dates dates() {
        return Dates.of(stage == OrderStatus.SHIPPED, changes.shipments());
    }

    OrderDocument at(OrderStatus next) {
        return copy(next, holds, total, lines, milestones, changes);
    }

    OrderDocument over(OrderStatus end, String why) {
        return new OrderDocument(
                orderId,
                end,
                List.of(),
                why,
                customerId,
                country,
                placedAt,
                currency,
                total,
                refunded,
                lines,
                milestones,
                changes);
    }

    OrderDocument held(Hold hold) {
        List<Hold> more = Stream.concat(holds.stream(), Stream.of(hold)).toList();
        return copy(stage, more, total, lines, milestones, changes);
    }

    OrderDocument heldOnly(List<HoldCause> causes) {
        List<Hold> remaining =
                holds.stream().filter(hold -> causes.contains(hold.cause())).toList();
        return copy(stage, remaining, total, lines, milestones, changes);
    }

    OrderDocument with(List<OrderLineDocument> now) {
        return copy(stage, holds, total, now, milestones, changes);
    }

    OrderDocument with(OrderChanges now) {
        return copy(stage, holds, total, lines, milestones, now);
    }

    OrderDocument with(Milestones now) {
        return copy(stage, holds, total, lines, now, changes);
    }

    OrderDocument worth(long now) {
        return copy(stage, holds, now, lines, milestones, changes);
    }

    OrderDocument boughtBy(CustomerId customer) {
        return new OrderDocument(
                orderId,
                stage,
                holds,
                reason,
                customer,
                country,
                placedAt,
                currency,
                total,
                refunded,
                lines,
                milestones,
                changes);
    }

    private OrderDocument copy(
            OrderStatus to,
            List<Hold> held,
            long worth,
            List<OrderLineDocument> parts,
            Milestones passed,
            OrderChanges made) {
        return new OrderDocument(
                orderId,
                to,
                held,
                reason,
                customerId,
                country,
                placedAt,
                currency,
                worth,
                made.refunded(),
                parts,
                passed,
                made);
    }
}
