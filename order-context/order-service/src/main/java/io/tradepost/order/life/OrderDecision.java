package io.tradepost.order.life;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.kernel.Warehouse;
import io.tradepost.order.api.OrderEvent;
import io.tradepost.order.api.OrderEvent.BackorderPolicy;
import io.tradepost.order.api.OrderEvent.Buyer;
import io.tradepost.order.api.OrderEvent.Carriage;
import io.tradepost.order.api.OrderEvent.ShipTo;
import io.tradepost.order.api.OrderLine;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of an order inside this service; processes use {@code OrderCommand}, and so does whoever holds or releases
 * an order by hand. Where nothing else is said the answer is {@link Decided}.
 */
public sealed interface OrderDecision {

    OrderId orderId();

    /**
     * The order's version, and what happened now.
     *
     * @param event the last event; null when this had been decided before
     */
    record Decided(long version, @Nullable OrderEvent event) {}

    /** @param quantity null for all that is left of the line */
    record LinePart(int line, @Nullable Long quantity) {}

    /**
     * Places an order that is already priced, with personal data already sealed. Answer: whether it was placed now; a
     * repeat of the same request is without effect, another request under the same id is refused.
     *
     * @param requestFingerprint equal for equal requests, whatever the prices were when they came
     */
    record PlaceOrder(
            @TargetAggregateIdentifier OrderId orderId,
            Buyer buyer,
            @Nullable ShipTo shipTo,
            List<OrderLine> lines,
            Money total,
            String paymentToken,
            Instant placedAt,
            String requestFingerprint,
            BackorderPolicy backorderPolicy,
            @Nullable Carriage shipAtOnce)
            implements OrderDecision {}

    /** Without effect on a cancelled order; refused once it was rejected, or anything was shipped. */
    record CancelOrder(@TargetAggregateIdentifier OrderId orderId, String reason) implements OrderDecision {}

    /**
     * Goods of a confirmed order that are not wanted any more. Ends with {@code OrderCancelled} where no goods would remain
     * of an order of which nothing was shipped.
     */
    record CancelLines(
            @TargetAggregateIdentifier OrderId orderId, ChangeId cancellationId, List<LinePart> lines, String reason)
            implements OrderDecision {}

    /**
     * Goods leave the house; what else is on the order goes with the first of them.
     *
     * @param lines null for all that can be shipped now
     */
    record ShipLines(
            @TargetAggregateIdentifier OrderId orderId,
            ChangeId shipmentId,
            @Nullable List<LinePart> lines,
            Carriage carriage,
            Instant shippedAt)
            implements OrderDecision {}

    record DeliverShipment(@TargetAggregateIdentifier OrderId orderId, ChangeId shipmentId, Instant deliveredAt)
            implements OrderDecision {}

    /**
     * The goods as the buyer wants them now, of a confirmed order of which nothing was shipped and nothing waits for stock.
     * An ITEM line that is not named is dropped; other kinds stay as they are.
     *
     * @param lines kept lines under their numbers, new ones under 0: the order numbers them; priced
     */
    record AmendOrder(@TargetAggregateIdentifier OrderId orderId, ChangeId amendmentId, List<OrderLine> lines)
            implements OrderDecision {}

    /** @param lines clipped in this order to what was shipped and is not promised back */
    record RequestReturn(
            @TargetAggregateIdentifier OrderId orderId,
            ChangeId returnId,
            List<ReturnLine> lines,
            @Nullable String reason,
            Instant requestedAt)
            implements OrderDecision {

        /** @param refundPrice agreed for each unit; null means the price that was paid */
        public record ReturnLine(
                int line, long quantity, @Nullable UnitPrice refundPrice) {}
    }

    /**
     * @param lines what came of each line, a line twice where only some of it can be sold again; null for all that was
     *     requested, fit to be sold again
     */
    record ReceiveReturn(
            @TargetAggregateIdentifier OrderId orderId,
            ChangeId returnId,
            @Nullable List<ReceivedLine> lines,
            Warehouse warehouse,
            Instant receivedAt)
            implements OrderDecision {

        /** @param restock whether it can be sold again; otherwise it is written off */
        public record ReceivedLine(int line, long quantity, boolean restock) {}
    }

    record WithdrawReturn(@TargetAggregateIdentifier OrderId orderId, ChangeId returnId, String reason)
            implements OrderDecision {}

    /** Without effect on an order that is this customer's; refused for one of another. */
    record AttributeOrder(@TargetAggregateIdentifier OrderId orderId, CustomerId customerId) implements OrderDecision {}
}
