package io.tradepost.order.api;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Command;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.SkuQuantity;
import java.util.List;
import java.util.Objects;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What a process may ask of an order; keyed by order id. A repeat, or one that comes too late, is without effect. */
public sealed interface OrderCommand extends Command {

    OrderId orderId();

    @Override
    default String routingKey() {
        return orderId().value();
    }

    /**
     * Answer: {@code OrderConfirmed}, after {@code OrderReleased} if its payment was under review, and followed by
     * {@code OrderShipped} if it ships at once; an order that was cancelled meanwhile stays so.
     *
     * @param backordered what could not be reserved and waits for stock; null from before there was any: nothing
     */
    record ConfirmOrder(@TargetAggregateIdentifier OrderId orderId, List<SkuQuantity> backordered)
            implements OrderCommand {

        public ConfirmOrder {
            backordered = Objects.requireNonNullElse(backordered, List.of());
        }
    }

    /**
     * Answer: {@code OrderRejected}; an order that was cancelled meanwhile stays so.
     *
     * @param reason for people and programs: {@code out of stock: 85123A (3 wanted, 1 available)}
     */
    record RejectOrder(@TargetAggregateIdentifier OrderId orderId, RejectionCode code, String reason)
            implements OrderCommand {}

    /**
     * Answer: {@code OrderHeld}; nothing for an order that is over, nor for one whose payment is reviewed too late to
     * matter. By hand it is refused where nothing can be held back any more.
     */
    record HoldOrder(@TargetAggregateIdentifier OrderId orderId, HoldCause cause, String reason)
            implements OrderCommand {}

    /** Answer: {@code OrderReleased}, if the order is held for this cause. */
    record ReleaseOrder(@TargetAggregateIdentifier OrderId orderId, HoldCause cause) implements OrderCommand {}

    /** Stock has come for what was backordered. Answer: {@code OrderLinesAllocated}, for an order that is not over. */
    record AllocateLines(@TargetAggregateIdentifier OrderId orderId, ChangeId fillId, List<SkuQuantity> quantities)
            implements OrderCommand {}

    /**
     * Nothing waits for stock any longer. Answer: {@code OrderLinesCancelled} or {@code OrderCancelled}; none when nothing
     * waits.
     */
    record CancelBackorder(@TargetAggregateIdentifier OrderId orderId, ChangeId cancellationId, String reason)
            implements OrderCommand {}

    /**
     * What is not shipped never will be. Answer: {@code OrderLinesCancelled} or {@code OrderCancelled}; none when nothing is
     * left, nor while the order is being amended: ask again.
     */
    record CancelUnshipped(@TargetAggregateIdentifier OrderId orderId, ChangeId cancellationId, String reason)
            implements OrderCommand {}

    /** Answer: {@code OrderAmended}. */
    record ApplyAmendment(@TargetAggregateIdentifier OrderId orderId, ChangeId amendmentId) implements OrderCommand {}

    /** Answer: {@code OrderAmendmentRefused}. */
    record RefuseAmendment(
            @TargetAggregateIdentifier OrderId orderId, ChangeId amendmentId, AmendmentRefusalCode code, String reason)
            implements OrderCommand {}

    /** Answer: {@code ReturnRefunded}. */
    record RecordRefund(@TargetAggregateIdentifier OrderId orderId, ChangeId returnId, Money amount)
            implements OrderCommand {}

    enum RejectionCode {
        OUT_OF_STOCK,
        PAYMENT_DECLINED,
        TIMED_OUT
    }

    enum AmendmentRefusalCode {
        OUT_OF_STOCK,
        PAYMENT_DECLINED,
        TIMED_OUT
    }

    enum HoldCause {
        /** Somebody wants it held. */
        MANUAL,
        /** A person looks at its payment first. */
        PAYMENT_REVIEW,
        /** What was shipped could not be captured. */
        CAPTURE_DECLINED
    }
}
