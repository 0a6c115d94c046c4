package io.tradepost.inventory.stock;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What those who keep the house do to a stock item. Answer: the {@link StockLevel} that it led to. */
sealed interface StockKeeping {

    /** Units have come in. The first receipt registers the item. Not a repeat by itself: the edge makes it one. */
    record ReceiveStock(@TargetAggregateIdentifier StockItemId item, long quantity) implements StockKeeping {}

    /** A delivery of many items: all of it or nothing. Answer: the {@link StockLevel} of each item that it led to. */
    record ReceiveDelivery(List<ReceiveStock> receipts) implements StockKeeping {}

    /** @param quantity the change: negative for a loss, positive for a find */
    record AdjustStock(@TargetAggregateIdentifier StockItemId item, long quantity, String reason)
            implements StockKeeping {}
}
