package io.tradepost.inventory.reservation;

import io.tradepost.inventory.api.InventoryEvent.Allocation;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.Warehouse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** The best of all allocations: one parcel. */
final class SingleWarehouse {

    private SingleWarehouse() {}

    /** From the most preferred warehouse that has all of it. */
    static Optional<List<Allocation>> allocate(SortedMap<Sku, Long> wanted, Offer offer) {
        if (wanted.isEmpty()) {
            return Optional.of(List.of());
        }
        Set<Warehouse> candidates = new LinkedHashSet<>();
        offer.of(wanted.firstKey()).forEach(shelf -> candidates.add(shelf.warehouse()));
        return candidates.stream()
                .filter(warehouse -> has(warehouse, wanted, offer))
                .findFirst()
                .map(warehouse -> wanted.entrySet().stream()
                        .map(line -> new Allocation(line.getKey(), warehouse, line.getValue()))
                        .toList());
    }

    private static boolean has(Warehouse warehouse, SortedMap<Sku, Long> wanted, Offer offer) {
        return wanted.entrySet().stream()
                .allMatch(line -> offer.of(line.getKey()).stream()
                        .anyMatch(shelf -> shelf.available() >= line.getValue()
                                && shelf.warehouse().equals(warehouse)));
    }
}
