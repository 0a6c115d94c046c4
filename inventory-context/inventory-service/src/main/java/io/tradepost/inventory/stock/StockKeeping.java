package io.tradepost.inventory.stock;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What those who keep the house do to a stock item. Answer: the {@link StockLevel} that it led to. */
sealed interface StockKeeping {

    StockItemId item();

    /** Units have come in. The first receipt registers the item. Not a repeat by itself: the edge makes it one. */
    record ReceiveStock(@TargetAggregateIdentifier StockItemId item, long quantity) implements StockKeeping {}

    /** @param quantity the change: negative for a loss, positive for a find */
    record AdjustStock(@TargetAggregateIdentifier StockItemId item, long quantity, String reason)
            implements StockKeeping {}
}
