package io.tradepost.inventory.reservation;

import io.tradepost.inventory.api.InventoryEvent.Allocation;
import io.tradepost.inventory.stock.StockItemId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.SkuQuantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adding and taking away what is held back, item by item; always in the order in which stock is taken. */
final class Allocations {

    private Allocations() {}

    static StockItemId item(Allocation part) {
        return new StockItemId(part.sku(), part.warehouse());
    }

    static List<Allocation> plus(List<Allocation> held, List<Allocation> more) {
        if (held.isEmpty() || more.isEmpty()) {
            return held.isEmpty() ? more : held;
        }
        SortedMap<StockItemId, Long> sum = new TreeMap<>();
        held.forEach(part -> sum.merge(item(part), part.quantity(), Math::addExact));
        more.forEach(part -> sum.merge(item(part), part.quantity(), Math::addExact));
        return list(sum);
    }

    /** What is not held cannot be taken away and is left out of account. */
    static List<Allocation> minus(List<Allocation> held, List<Allocation> less) {
        if (held.equals(less)) {
            return List.of();
        }
        SortedMap<StockItemId, Long> rest = new TreeMap<>();
        held.forEach(part -> rest.put(item(part), part.quantity()));
        less.forEach(part -> rest.computeIfPresent(
                item(part), (item, quantity) -> quantity > part.quantity() ? quantity - part.quantity() : null));
        return list(rest);
    }

    /** As much of what is wanted as these have, the first of them first. */
    static List<Allocation> take(Map<Sku, Long> wanted, List<Allocation> held) {
        Map<Sku, Long> missing = new HashMap<>(wanted);
        List<Allocation> taken = new ArrayList<>();
        for (Allocation part : held) {
            long quantity = Math.min(missing.getOrDefault(part.sku(), 0L), part.quantity());
            if (quantity > 0) {
                missing.merge(part.sku(), -quantity, Long::sum);
                taken.add(quantity == part.quantity() ? part : new Allocation(part.sku(), part.warehouse(), quantity));
            }
        }
        return taken;
    }

    /** What is wanted beyond these. */
    static SortedMap<Sku, Long> beyond(SortedMap<Sku, Long> wanted, List<Allocation> taken) {
        SortedMap<Sku, Long> missing = new TreeMap<>(wanted);
        taken.forEach(part -> missing.computeIfPresent(
                part.sku(), (sku, quantity) -> quantity > part.quantity() ? quantity - part.quantity() : null));
        return missing;
    }

    /** @throws IllegalArgumentException unless there is a line */
    static SortedMap<Sku, Long> demand(List<SkuQuantity> lines) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("no lines");
        }
        SortedMap<Sku, Long> demand = new TreeMap<>();
        lines.forEach(line -> demand.merge(line.sku(), line.quantity(), Math::addExact));
        return demand;
    }

    private static List<Allocation> list(SortedMap<StockItemId, Long> quantities) {
        List<Allocation> allocations = new ArrayList<>(quantities.size());
        quantities.forEach((item, quantity) -> allocations.add(new Allocation(item.sku(), item.warehouse(), quantity)));
        return allocations;
    }
}
