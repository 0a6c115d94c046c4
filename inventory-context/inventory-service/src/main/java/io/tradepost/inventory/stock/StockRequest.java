package io.tradepost.inventory.stock;

import io.tradepost.inventory.stock.StockKeeping.AdjustStock;
import io.tradepost.inventory.stock.StockKeeping.ReceiveDelivery;
import io.tradepost.inventory.stock.StockKeeping.ReceiveStock;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.Warehouse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Bodies of requests to {@code /api/stock}. Quantities are units; without a warehouse it is MAIN. */
sealed interface StockRequest {

    long MOST = 1_000_000;

    record Receipt(
            @Min(1) @Max(MOST) long quantity, @Nullable Warehouse warehouse) implements StockRequest {

        ReceiveStock command(Sku sku) {
            return new ReceiveStock(item(sku, warehouse), quantity);
        }
    }

    /** @param quantity the change: negative for a loss, never 0 */
    record Adjustment(
            @Min(-MOST) @Max(MOST) long quantity,
            @NotBlank @Size(max = 200) String reason,
            @Nullable Warehouse warehouse)
            implements StockRequest {

        AdjustStock command(Sku sku) {
            return new AdjustStock(item(sku, warehouse), quantity, reason);
        }
    }

    /** All or none of them is received. */
    record Receipts(@NotEmpty @Size(max = 500) List<@NotNull @Valid ReceiptOf> receipts) implements StockRequest {

        ReceiveDelivery command() {
            return new ReceiveDelivery(receipts.stream().map(ReceiptOf::command).toList());
        }
    }

    record ReceiptOf(
            @NotNull Sku sku,
            @Min(1) @Max(MOST) long quantity,
            @Nullable Warehouse warehouse) {

        ReceiveStock command() {
            return new ReceiveStock(item(sku, warehouse), quantity);
        }
    }

    record Batch(@NotNull @Size(max = 2000) List<@NotNull Sku> skus) implements StockRequest {}

    private static StockItemId item(Sku sku, @Nullable Warehouse warehouse) {
        return new StockItemId(sku, Objects.requireNonNullElse(warehouse, Warehouse.MAIN));
    }
}
