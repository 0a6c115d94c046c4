package io.tradepost.inventory.stock;

import io.tradepost.inventory.api.InventoryEvent.LowStockThresholdSet;
import io.tradepost.inventory.api.InventoryEvent.StockItemEvent;
import io.tradepost.starter.jdbc.BatchedUpdates;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/** Keeps the table {@code stock_item} in step with the events, in the transaction that appends them. */
@Component
@ProcessingGroup("stock")
final class StockProjection {

    /** No {@code values}: rows in one multi-row insert could not touch the same item twice, and a batch of orders does. */
    private static final String KEEP = """
            insert into stock_item (sku, warehouse, on_hand, reserved, version) select ?, ?, ?, ?, ?
            on conflict (sku, warehouse) do update
            set on_hand = excluded.on_hand, reserved = excluded.reserved, version = excluded.version
            where stock_item.version < excluded.version""";

    private static final String WARN = "update stock_item set threshold = ? where sku = ? and warehouse = ?";

    private final BatchedUpdates updates;

    StockProjection(BatchedUpdates updates) {
        this.updates = updates;
    }

    @EventHandler
    void on(StockItemEvent event, @SequenceNumber long version) {
        updates.add(
                KEEP,
                event.sku().value(),
                event.warehouse().value(),
                event.balance().onHand(),
                event.balance().reserved(),
                version);
        if (event instanceof LowStockThresholdSet set) {
            updates.add(
                    WARN,
                    set.threshold(),
                    event.sku().value(),
                    event.warehouse().value());
        }
    }
}
