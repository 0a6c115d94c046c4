package io.tradepost.order.api;

import io.tradepost.kernel.Command;
import io.tradepost.kernel.OrderId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What a process may ask of an order; keyed by order id. Both are without effect on an order that is already decided. */
public sealed interface OrderCommand extends Command {

    OrderId orderId();

    @Override
    default String routingKey() {
        return orderId().value();
    }

    /** Answer: {@code OrderConfirmed}; an order that was cancelled meanwhile stays so. */
    record ConfirmOrder(@TargetAggregateIdentifier OrderId orderId) implements OrderCommand {}

    /**
     * Answer: {@code OrderRejected}; an order that was cancelled meanwhile stays so.
     *
     * @param reason for people and programs: {@code out of stock: 85123A (3 wanted, 1 available)}
     */
    record RejectOrder(@TargetAggregateIdentifier OrderId orderId, RejectionCode code, String reason)
            implements OrderCommand {}

    enum RejectionCode {
        OUT_OF_STOCK,
        PAYMENT_DECLINED,
        TIMED_OUT
    }
}
