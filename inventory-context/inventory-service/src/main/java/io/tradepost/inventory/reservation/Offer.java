package io.tradepost.inventory.reservation;

import io.tradepost.inventory.api.InventoryEvent.Allocation;
import io.tradepost.inventory.api.InventoryEvent.Shortage;
import io.tradepost.inventory.stock.StockItemId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.kernel.Warehouse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is free now; of each SKU preferred warehouses first. */
final class Offer {

    private final Map<Sku, List<Shelf>> shelves = new HashMap<>();

    Offer() {}

    /** @param available all items of the SKUs in question, in the order in which stock is taken */
    Offer(SortedMap<StockItemId, Long> available) {
        available.forEach((item, free) -> shelves.computeIfAbsent(item.sku(), absent -> new ArrayList<>(1))
                .add(new Shelf(item.warehouse(), free)));
    }

    List<Shelf> of(Sku sku) {
        return shelves.getOrDefault(sku, List.of());
    }

    long available(Sku sku) {
        return of(sku).stream().mapToLong(Shelf::available).sum();
    }

    /** The SKUs of which there is anything. */
    Map<Sku, Long> available() {
        Map<Sku, Long> free = new HashMap<>();
        shelves.keySet().forEach(sku -> free.put(sku, available(sku)));
        free.values().removeIf(units -> units == 0);
        return free;
    }

    List<Shortage> shortagesOf(SortedMap<Sku, Long> wanted) {
        List<Shortage> shortages = new ArrayList<>();
        wanted.forEach((sku, quantity) -> {
            long available = available(sku);
            if (available < quantity) {
                shortages.add(new Shortage(sku, quantity, available));
            }
        });
        return shortages;
    }

    /** What of it cannot be had. */
    static List<SkuQuantity> missing(List<Shortage> shortages) {
        return shortages.stream()
                .map(shortage -> new SkuQuantity(shortage.sku(), shortage.requested() - shortage.available()))
                .toList();
    }

    /** What of it can be had. */
    SortedMap<Sku, Long> atMost(SortedMap<Sku, Long> wanted) {
        SortedMap<Sku, Long> obtainable = new TreeMap<>();
        wanted.forEach((sku, quantity) -> {
            long part = Math.min(quantity, available(sku));
            if (part > 0) {
                obtainable.put(sku, part);
            }
        });
        return obtainable;
    }

    /** The part of it that lies in these warehouses. */
    Offer in(Collection<Warehouse> warehouses) {
        Offer part = new Offer();
        shelves.forEach((sku, all) -> part.shelves.put(
                sku,
                all.stream()
                        .filter(shelf -> warehouses.contains(shelf.warehouse()))
                        .toList()));
        return part;
    }

    /** These are no longer free. */
    void take(List<Allocation> taken) {
        for (Allocation part : taken) {
            shelves.computeIfPresent(
                    part.sku(),
                    (sku, all) -> all.stream()
                            .map(shelf -> shelf.warehouse().equals(part.warehouse())
                                    ? new Shelf(shelf.warehouse(), shelf.available() - part.quantity())
                                    : shelf)
                            .toList());
        }
    }
}
