package io.tradepost.inventory.reservation;

import io.tradepost.inventory.api.InventoryEvent.Allocation;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.SkuQuantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Taking away from what waits; one line per SKU. */
final class Waits {

    private Waits() {}

    static Map<Sku, Long> quantities(List<Allocation> allocations) {
        Map<Sku, Long> sums = new HashMap<>();
        allocations.forEach(part -> sums.merge(part.sku(), part.quantity(), Math::addExact));
        return sums;
    }

    static Map<Sku, Long> byQuantity(List<SkuQuantity> lines) {
        Map<Sku, Long> sums = new HashMap<>();
        lines.forEach(line -> sums.merge(line.sku(), line.quantity(), Math::addExact));
        return sums;
    }

    static List<SkuQuantity> minus(List<SkuQuantity> waiting, Map<Sku, Long> less) {
        List<SkuQuantity> rest = new ArrayList<>();
        for (SkuQuantity line : waiting) {
            long quantity = line.quantity() - less.getOrDefault(line.sku(), 0L);
            if (quantity > 0) {
                rest.add(new SkuQuantity(line.sku(), quantity));
            }
        }
        return rest;
    }

    /** What of it waits, and so need not be given back. */
    static List<SkuQuantity> among(List<SkuQuantity> waiting, Map<Sku, Long> wanted) {
        return waiting.stream()
                .filter(line -> wanted.containsKey(line.sku()))
                .map(line ->
                        new SkuQuantity(line.sku(), Math.min(line.quantity(), wanted.getOrDefault(line.sku(), 0L))))
                .toList();
    }

    /** What of it does not wait. */
    static Map<Sku, Long> beyond(Map<Sku, Long> wanted, List<SkuQuantity> waiting) {
        Map<Sku, Long> rest = new HashMap<>(wanted);
        waiting.forEach(line -> rest.merge(line.sku(), -line.quantity(), Math::addExact));
        return rest;
    }
}
