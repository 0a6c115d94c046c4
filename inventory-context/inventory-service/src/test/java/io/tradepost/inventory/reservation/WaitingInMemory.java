package io.tradepost.inventory.reservation;

import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.SkuQuantity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A waiting list in memory. */
final class WaitingInMemory implements WaitingList {

    private final List<Waiting> all = new ArrayList<>();

    @Override
    public void join(OrderId order, Collection<SkuQuantity> lines) {
        lines.forEach(line -> all.add(new Waiting(order, line.sku(), line.quantity())));
    }

    @Override
    public List<Waiting> next(Map<Sku, Long> free) {
        Map<Sku, Long> left = new HashMap<>(free);
        List<Waiting> next = new ArrayList<>();
        for (Waiting waiting : all) {
            if (left.getOrDefault(waiting.sku(), 0L) > 0) {
                next.add(waiting);
                left.merge(waiting.sku(), -waiting.quantity(), Long::sum);
            }
        }
        return next;
    }

    @Override
    public void served(OrderId order, Sku sku, long quantity) {
        all.replaceAll(waiting -> waiting.order().equals(order) && waiting.sku().equals(sku)
                ? new Waiting(order, sku, waiting.quantity() - quantity)
                : waiting);
        all.removeIf(waiting -> waiting.quantity() <= 0);
    }

    @Override
    public void leave(OrderId order) {
        all.removeIf(waiting -> waiting.order().equals(order));
    }

    List<Waiting> all() {
        return List.copyOf(all);
    }
}
