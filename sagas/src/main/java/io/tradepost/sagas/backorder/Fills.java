package io.tradepost.sagas.backorder;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.tradepost.inventory.api.InventoryEvent.Allocation;
import io.tradepost.inventory.api.InventoryEvent.BackorderFilled;
import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.order.api.OrderCommand.AllocateLines;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What stock has come and the order has not taken over yet. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
final class Fills {

    private List<AllocateLines> unanswered = new ArrayList<>();
    private Set<ChangeId> known = new HashSet<>();

    /** Whether it is heard of for the first time. */
    boolean add(BackorderFilled filled) {
        if (!known.add(filled.fillId())) {
            return false;
        }
        Map<Sku, Long> quantities = new TreeMap<>();
        for (Allocation allocation : filled.allocations()) {
            quantities.merge(allocation.sku(), allocation.quantity(), Math::addExact);
        }
        unanswered.add(new AllocateLines(filled.orderId(), filled.fillId(), list(quantities)));
        return true;
    }

    void remove(ChangeId fill) {
        unanswered.removeIf(allocation -> allocation.fillId().equals(fill));
    }

    boolean isEmpty() {
        return unanswered.isEmpty();
    }

    List<AllocateLines> allocations() {
        return List.copyOf(unanswered);
    }

    AllocateLines allocationOf(ChangeId fill) {
        return unanswered.stream()
                .filter(allocation -> allocation.fillId().equals(fill))
                .findFirst()
                .orElseThrow();
    }

    static List<SkuQuantity> without(List<SkuQuantity> some, List<SkuQuantity> less) {
        Map<Sku, Long> quantities = new TreeMap<>();
        some.forEach(part -> quantities.merge(part.sku(), part.quantity(), Math::addExact));
        less.forEach(part -> quantities.merge(part.sku(), -part.quantity(), Math::addExact));
        quantities.values().removeIf(quantity -> quantity <= 0);
        return list(quantities);
    }

    private static List<SkuQuantity> list(Map<Sku, Long> quantities) {
        return quantities.entrySet().stream()
                .map(entry -> new SkuQuantity(entry.getKey(), entry.getValue()))
                .toList();
    }
}
