package io.tradepost.inventory.reservation;

import io.tradepost.inventory.api.InventoryEvent.Allocation;
import io.tradepost.kernel.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Each line whole from the most preferred warehouse that has all of it; only a line that none has whole is split. */
final class WholeLines implements AllocationPolicy {

    @Override
    public List<Allocation> split(SortedMap<Sku, Long> wanted, Offer offer) {
        List<Allocation> allocations = new ArrayList<>();
        wanted.forEach((sku, quantity) -> allocations.addAll(AllocationPolicy.line(sku, quantity, offer.of(sku))));
        return allocations;
    }
}
