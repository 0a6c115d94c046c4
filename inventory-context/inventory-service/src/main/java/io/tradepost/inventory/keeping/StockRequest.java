package io.tradepost.inventory.keeping;

import io.tradepost.inventory.keeping.StockKeeping.AdjustStock;
import io.tradepost.inventory.keeping.StockKeeping.CorrectStock;
import io.tradepost.inventory.keeping.StockKeeping.CountStock;
import io.tradepost.inventory.keeping.StockKeeping.Movement;
import io.tradepost.inventory.keeping.StockKeeping.Receipt;
import io.tradepost.inventory.keeping.StockKeeping.WarnAt;
import io.tradepost.inventory.keeping.StockKeeping.WriteOffStock;
import io.tradepost.inventory.stock.StockItemId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.Warehouse;
import io.tradepost.starter.web.BusinessTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Bodies of requests to {@code /api/stock}. Quantities are units; without a warehouse it is MAIN; {@code occurredAt} is
 * when it happened in the house, now unless given.
 */
sealed interface StockRequest {

    long MOST = 1_000_000;
    int LONGEST = 200;

    record Receiving(
            @Min(1) @Max(MOST) long quantity,
            @Nullable Warehouse warehouse,
            @Nullable @BusinessTime Instant occurredAt,
            @Nullable @Size(max = LONGEST) String note)
            implements StockRequest {

        Receipt command(Sku sku) {
            return new Receipt(item(sku, warehouse), quantity, occurredAt, note);
        }
    }

    /** @param quantity the change: negative for a loss, never 0 */
    record Adjustment(
            @Min(-MOST) @Max(MOST) long quantity,
            @NotBlank @Size(max = LONGEST) String reason,
            @Nullable Warehouse warehouse,
            @Nullable @BusinessTime Instant occurredAt)
            implements StockRequest {

        AdjustStock command(Sku sku) {
            return new AdjustStock(item(sku, warehouse), quantity, reason, occurredAt);
        }
    }

    record WriteOff(
            @Min(1) @Max(MOST) long quantity,
            @NotBlank @Size(max = LONGEST) String reason,
            @Nullable Warehouse warehouse,
            @Nullable @BusinessTime Instant occurredAt)
            implements StockRequest {

        WriteOffStock command(Sku sku) {
            return new WriteOffStock(item(sku, warehouse), quantity, reason, occurredAt);
        }
    }

    record Count(
            @NotNull @Min(0) @Max(MOST) Long counted,
            @Nullable @Size(max = LONGEST) String reason,
            @Nullable Warehouse warehouse,
            @Nullable @BusinessTime Instant occurredAt)
            implements StockRequest {

        CountStock command(Sku sku) {
            String why = reason == null || reason.isBlank() ? "counted" : reason;
            return new CountStock(item(sku, warehouse), counted, why, occurredAt);
        }
    }

    /** @param threshold null takes it away */
    record Threshold(
            @Nullable @Min(0) @Max(MOST) Long threshold,
            @Nullable Warehouse warehouse) implements StockRequest {

        WarnAt command(Sku sku) {
            return new WarnAt(item(sku, warehouse), threshold);
        }
    }

    /** All or none of them is received. */
    record Receipts(@NotEmpty @Size(max = 500) List<@NotNull @Valid ReceiptOf> receipts) implements StockRequest {}

    record ReceiptOf(
            @NotNull Sku sku,
            @Min(1) @Max(MOST) long quantity,
            @Nullable Warehouse warehouse,
            @Nullable @BusinessTime Instant occurredAt,
            @Nullable @Size(max = LONGEST) String note) {

        Receipt command() {
            return new Receipt(item(sku, warehouse), quantity, occurredAt, note);
        }
    }

    /** All or none of them is recorded. */
    record Movements(@NotEmpty @Size(max = 500) List<@NotNull @Valid MovementOf> movements) implements StockRequest {}

    /** @param quantity units that are lost by a write-off, found by a correction */
    record MovementOf(
            @NotNull Type type,
            @NotNull Sku sku,
            @Min(1) @Max(MOST) long quantity,
            @NotBlank @Size(max = LONGEST) String reason,
            @Nullable Warehouse warehouse,
            @Nullable @BusinessTime Instant occurredAt) {

        enum Type {
            WRITE_OFF,
            CORRECTION
        }

        Movement command() {
            return switch (type) {
                case WRITE_OFF -> new WriteOffStock(item(sku, warehouse), quantity, reason, occurredAt);
                case CORRECTION -> new CorrectStock(item(sku, warehouse), quantity, reason, occurredAt);
            };
        }
    }

    record Batch(@NotNull @Size(max = 2000) List<@NotNull Sku> skus) implements StockRequest {}

    private static StockItemId item(Sku sku, @Nullable Warehouse warehouse) {
        return new StockItemId(sku, Objects.requireNonNullElse(warehouse, Warehouse.MAIN));
    }
}
