package io.tradepost.inventory.reservation;

import io.tradepost.inventory.api.InventoryEvent.Allocation;
import io.tradepost.inventory.api.InventoryEvent.Shortage;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.Warehouse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Where an order's stock is to come from. A line comes whole from the first warehouse that has all of it, else from as
 * many as it takes, in their order; one line that cannot be had, and nothing is taken.
 */
sealed interface Allotment {

    record Possible(List<Allocation> allocations) implements Allotment {}

    record Impossible(List<Shortage> shortages) implements Allotment {}

    /** So many units are free in a warehouse. */
    record Shelf(Warehouse warehouse, long available) {}

    /** @param shelves of each SKU, preferred ones first */
    static Allotment of(SortedMap<Sku, Long> wanted, Map<Sku, List<Shelf>> shelves) {
        List<Allocation> allocations = new ArrayList<>();
        List<Shortage> shortages = new ArrayList<>();
        wanted.forEach((sku, quantity) -> {
            List<Shelf> offered = shelves.getOrDefault(sku, List.of());
            long available = offered.stream().mapToLong(Shelf::available).sum();
            if (available < quantity) {
                shortages.add(new Shortage(sku, quantity, available));
            } else {
                allocations.addAll(take(sku, quantity, offered));
            }
        });
        return shortages.isEmpty() ? new Possible(allocations) : new Impossible(shortages);
    }

    private static List<Allocation> take(Sku sku, long quantity, List<Shelf> shelves) {
        return shelves.stream()
                .filter(shelf -> shelf.available() >= quantity)
                .findFirst()
                .map(shelf -> List.of(new Allocation(sku, shelf.warehouse(), quantity)))
                .orElseGet(() -> split(sku, quantity, shelves));
    }

    private static List<Allocation> split(Sku sku, long quantity, List<Shelf> shelves) {
        List<Allocation> parts = new ArrayList<>();
        long missing = quantity;
        for (Shelf shelf : shelves) {
            long part = Math.min(missing, shelf.available());
            if (part > 0) {
                parts.add(new Allocation(sku, shelf.warehouse(), part));
                missing -= part;
            }
        }
        return parts;
    }
}
