package io.tradepost.inventory.api;

import io.tradepost.kernel.Command;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * What a process may ask of inventory. All commands share one key, so one partition is the single writer of stock and a
 * batch of them is one transaction.
 */
public sealed interface InventoryCommand extends Command {

    OrderId orderId();

    @Override
    default String routingKey() {
        return "stock";
    }

    @Override
    default String subject() {
        return orderId().value();
    }

    /**
     * Reserve every line or nothing. Answer: {@code StockReserved} or {@code StockReservationRejected}.
     *
     * @param lines quantities per SKU, at least one; a SKU stands on one line only
     */
    record ReserveStock(@TargetAggregateIdentifier OrderId orderId, List<Line> lines) implements InventoryCommand {

        public record Line(Sku sku, long quantity) {}
    }

    /**
     * Give back what is reserved for the order. Answer: {@code StockReleased}, also when nothing was reserved: a
     * reservation that arrives later is then refused.
     */
    record ReleaseStock(@TargetAggregateIdentifier OrderId orderId) implements InventoryCommand {}

    /** What was reserved has left the house. Answer: {@code StockCommitted}. */
    record CommitStock(@TargetAggregateIdentifier OrderId orderId) implements InventoryCommand {}
}
