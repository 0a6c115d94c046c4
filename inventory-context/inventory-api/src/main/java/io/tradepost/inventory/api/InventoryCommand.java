package io.tradepost.inventory.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Command;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.kernel.Warehouse;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * What a process may ask of inventory. All commands share one key, so one partition is the single writer of stock and a
 * batch of them is one transaction. A SKU stands on one line of a command only.
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
     * Reserve every line or nothing; or, with backorder, what is there, while the rest waits its turn. Answer:
     * {@code StockReserved}, followed by {@code StockBackordered} if anything waits, or {@code StockReservationRejected}.
     *
     * @param lines at least one
     */
    record ReserveStock(@TargetAggregateIdentifier OrderId orderId, List<SkuQuantity> lines, boolean backorder)
            implements InventoryCommand {

        /** From before an order could wait, {@code backorder} is missing. */
        @JsonCreator
        static ReserveStock read(OrderId orderId, List<SkuQuantity> lines, @Nullable Boolean backorder) {
            return new ReserveStock(orderId, lines, Boolean.TRUE.equals(backorder));
        }
    }

    /**
     * Reserve this beyond what is reserved for the order already, or nothing. Answer: {@code MoreStockReserved} or
     * {@code MoreStockRejected}.
     */
    record ReserveMore(@TargetAggregateIdentifier OrderId orderId, ChangeId changeId, List<SkuQuantity> lines)
            implements InventoryCommand {}

    /**
     * Give back all that is reserved for the order, and let nothing of it wait any longer. Answer: {@code StockReleased},
     * also when nothing was reserved: a reservation that arrives later then holds nothing and has no answer.
     */
    record ReleaseStock(@TargetAggregateIdentifier OrderId orderId) implements InventoryCommand {}

    /**
     * So much is no longer wanted: first of what waits, then of what is reserved; what is neither is without effect.
     * Answer: {@code StockPartlyReleased}.
     */
    record ReleaseSome(@TargetAggregateIdentifier OrderId orderId, ChangeId changeId, List<SkuQuantity> lines)
            implements InventoryCommand {}

    /**
     * This has left the house: first of what is reserved for the order, then of what is free; what is neither was there
     * only on paper and is without effect. Answer: {@code StockCommitted}.
     *
     * @param changeId the shipment; null from before there were several
     * @param lines at least one; null from before there were several: all that is reserved
     */
    record CommitStock(
            @TargetAggregateIdentifier OrderId orderId,
            @Nullable ChangeId changeId,
            @Nullable List<SkuQuantity> lines) implements InventoryCommand {}

    /**
     * This has come back and is put on a shelf. Answer: {@code StockRestocked}.
     *
     * @param changeId the return
     * @param lines at least one
     */
    record RestockReturn(
            @TargetAggregateIdentifier OrderId orderId, ChangeId changeId, Warehouse warehouse, List<SkuQuantity> lines)
            implements InventoryCommand {}
}
