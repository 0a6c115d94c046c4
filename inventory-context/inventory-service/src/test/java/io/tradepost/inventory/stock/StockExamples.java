package io.tradepost.inventory.stock;

import io.tradepost.inventory.stock.StockKeeping.AdjustStock;
import io.tradepost.inventory.stock.StockKeeping.ReceiveStock;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.Warehouse;

/** Commands of this package for tests of others. */
public final class StockExamples {

    private StockExamples() {}

    public static Object receipt(Sku sku, Warehouse warehouse, long quantity) {
        return new ReceiveStock(new StockItemId(sku, warehouse), quantity);
    }

    public static Object adjustment(Sku sku, Warehouse warehouse, long quantity) {
        return new AdjustStock(new StockItemId(sku, warehouse), quantity, "counted");
    }
}
