package io.tradepost.inventory.keeping;

import io.tradepost.inventory.stock.StockLevel;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.Warehouse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers of {@code /api/stock}; {@code available} is what is on hand and not reserved. */
sealed interface StockView {

    record OfItem(
            Sku sku,
            Warehouse warehouse,
            long onHand,
            long reserved,
            long available,
            @Nullable Long threshold) implements StockView {

        static OfItem of(StockLevel level) {
            return new OfItem(
                    level.item().sku(),
                    level.item().warehouse(),
                    level.balance().onHand(),
                    level.balance().reserved(),
                    level.available(),
                    level.threshold());
        }
    }

    record OfSku(Sku sku, Total total, List<InWarehouse> warehouses) implements StockView {

        /** One per SKU, in the order in which they first appear. */
        static List<OfSku> of(List<StockLevel> levels) {
            Map<Sku, List<InWarehouse>> bySku = new LinkedHashMap<>();
            for (StockLevel level : levels) {
                bySku.computeIfAbsent(level.item().sku(), absent -> new ArrayList<>())
                        .add(InWarehouse.of(OfItem.of(level)));
            }
            return bySku.entrySet().stream()
                    .map(entry -> new OfSku(entry.getKey(), Total.of(entry.getValue()), entry.getValue()))
                    .toList();
        }
    }

    record Batch(List<OfSku> stock, List<Sku> unknown) implements StockView {}

    record Items(List<OfItem> stock) implements StockView {

        static Items of(List<StockLevel> levels) {
            return new Items(levels.stream().map(OfItem::of).toList());
        }
    }

    record Total(long onHand, long reserved, long available) {

        static Total of(List<InWarehouse> parts) {
            long onHand = parts.stream().mapToLong(InWarehouse::onHand).sum();
            long reserved = parts.stream().mapToLong(InWarehouse::reserved).sum();
            return new Total(onHand, reserved, onHand - reserved);
        }
    }

    record InWarehouse(
            Warehouse warehouse,
            long onHand,
            long reserved,
            long available,
            @Nullable Long threshold) {

        static InWarehouse of(OfItem item) {
            return new InWarehouse(
                    item.warehouse(), item.onHand(), item.reserved(), item.available(), item.threshold());
        }
    }
}
