package io.tradepost.query.stock;

import io.tradepost.catalog.api.CatalogEvent.ProductAdded;
import io.tradepost.inventory.api.InventoryEvent.Balance;
import io.tradepost.inventory.api.InventoryEvent.LowStockThresholdSet;
import io.tradepost.inventory.api.InventoryEvent.StockItemReserved;
import io.tradepost.inventory.api.InventoryEvent.StockReceived;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.kernel.Warehouse;
import java.time.Instant;
import java.util.Map;

/** Fixed products and what happens to their stock. */
public final class StockExamples {

    public static final Warehouse NORTH = new Warehouse("NORTH");
    public static final Instant RECEIVED_AT = Instant.parse("2010-12-01T07:00:00Z");

    private StockExamples() {}

    public static ProductAdded product(Sku sku, String name, String category) {
        return new ProductAdded(sku, name, null, category, UnitPrice.of("2.55", "GBP"), Map.of());
    }

    public static StockReceived received(Sku sku, Warehouse warehouse, long quantity, long onHand, long reserved) {
        return new StockReceived(sku, warehouse, quantity, new Balance(onHand, reserved), RECEIVED_AT, null);
    }

    public static StockItemReserved reserved(Sku sku, Warehouse warehouse, long quantity, long onHand, long reserved) {
        return new StockItemReserved(sku, warehouse, new OrderId("o-1"), quantity, new Balance(onHand, reserved));
    }

    public static LowStockThresholdSet threshold(
            Sku sku, Warehouse warehouse, long threshold, long onHand, long reserved) {
        return new LowStockThresholdSet(sku, warehouse, threshold, new Balance(onHand, reserved));
    }
}
