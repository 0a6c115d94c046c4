package io.tradepost.inventory.keeping;

import io.tradepost.inventory.stock.StockItemId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What those who keep the house do. None is a repeat by itself: the edge makes it one. Answer: the
 * {@link io.tradepost.inventory.stock.StockLevel} that it led to, of a list one per item.
 */
sealed interface StockKeeping {

    /** Units have come in, of one item or many: all of them or none. The first receipt registers an item. */
    record ReceiveDelivery(List<Receipt> receipts) implements StockKeeping {}

    record Receipt(
            StockItemId item,
            long quantity,
            @Nullable Instant occurredAt,
            @Nullable String note) {}

    /** @param quantity the change: negative for a loss, positive for a find */
    record AdjustStock(
            StockItemId item,
            long quantity,
            String reason,
            @Nullable Instant occurredAt) implements StockKeeping {}

    /** @param counted how many there are, whatever was thought before */
    record CountStock(
            StockItemId item,
            long counted,
            String reason,
            @Nullable Instant occurredAt) implements StockKeeping {}

    /** Many movements: all of them or none. */
    record RecordMovements(List<Movement> movements) implements StockKeeping {}

    sealed interface Movement extends StockKeeping {
        StockItemId item();
    }

    /** @param quantity units that are lost */
    record WriteOffStock(
            StockItemId item,
            long quantity,
            String reason,
            @Nullable Instant occurredAt) implements Movement {}

    /**
     * More is there than was known of; the item may be new.
     *
     * @param quantity units that are found
     */
    record CorrectStock(
            StockItemId item,
            long quantity,
            String reason,
            @Nullable Instant occurredAt) implements Movement {}

    /** @param threshold null to be told no more */
    record WarnAt(StockItemId item, @Nullable Long threshold) implements StockKeeping {}
}
