package io.tradepost.inventory.stock;

import io.tradepost.inventory.api.InventoryEvent.Balance;

/**
 * How much of an item there was at one moment.
 *
 * @param version of the stock item at that moment, from 0
 */
public record StockLevel(StockItemId item, Balance balance, long version) {}
