package io.tradepost.inventory.reservation;

import io.tradepost.inventory.api.InventoryEvent.Allocation;
import io.tradepost.kernel.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** From where an order's stock is to come when no warehouse has all of it. */
interface AllocationPolicy {

    /** @param wanted no more of any SKU than is on offer */
    List<Allocation> split(SortedMap<Sku, Long> wanted, Offer offer);

    /** By SKU, and within it in the order of its shelves. */
    default List<Allocation> allocate(SortedMap<Sku, Long> wanted, Offer offer) {
        return SingleWarehouse.allocate(wanted, offer).orElseGet(() -> split(wanted, offer));
    }

    /** A line whole from the first of these shelves that has all of it, else from as many as it takes. */
    static List<Allocation> line(Sku sku, long quantity, List<Shelf> shelves) {
        return shelves.stream()
                .filter(shelf -> shelf.available() >= quantity)
                .findFirst()
                .map(shelf -> List.of(new Allocation(sku, shelf.warehouse(), quantity)))
                .orElseGet(() -> parts(sku, quantity, shelves));
    }

    private static List<Allocation> parts(Sku sku, long quantity, List<Shelf> shelves) {
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
