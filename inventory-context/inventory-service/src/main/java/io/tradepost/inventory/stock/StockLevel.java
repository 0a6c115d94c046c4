package io.tradepost.inventory.stock;

import io.tradepost.inventory.api.InventoryEvent.Balance;
import org.jspecify.annotations.Nullable;

/**
 * How much of an item there was at one moment.
 *
 * @param threshold at which staff want to know; null for never
 * @param version of the stock item at that moment, from 0
 */
public record StockLevel(
        StockItemId item, Balance balance, @Nullable Long threshold, long version) {

    public long available() {
        return balance.onHand() - balance.reserved();
    }
}
