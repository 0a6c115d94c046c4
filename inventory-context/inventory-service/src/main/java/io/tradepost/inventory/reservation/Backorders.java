package io.tradepost.inventory.reservation;

import io.tradepost.inventory.api.InventoryEvent.Allocation;
import io.tradepost.inventory.reservation.WaitingList.Waiting;
import io.tradepost.inventory.stock.StockItem;
import io.tradepost.inventory.stock.StockItems;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lets those who wait have what became available, in their turn: nothing is available while somebody waits for it. */
@Component
public final class Backorders {

    private final WaitingList waiting;
    private final Reservations reservations;

    Backorders(WaitingList waiting, Reservations reservations) {
        this.waiting = waiting;
        this.reservations = reservations;
    }

    /**
     * To be called when any of these items has become fuller, before anything else is decided.
     *
     * @param items all of the SKUs in question
     */
    public void serve(StockItems items) {
        Offer offer = new Offer(items.available());
        Map<Sku, Long> free = offer.available();
        if (!free.isEmpty()) {
            Map<OrderId, List<Allocation>> fillings = new LinkedHashMap<>();
            for (Waiting next : waiting.next(free)) {
                fillings.computeIfAbsent(next.order(), absent -> new ArrayList<>())
                        .addAll(serve(next, offer, items));
            }
            fillings.forEach((order, taken) -> reservations.of(order).execute(it -> it.fill(taken)));
        }
        items.changeAll(StockItem::watch);
    }

    private List<Allocation> serve(Waiting next, Offer offer, StockItems items) {
        long quantity = Math.min(next.quantity(), offer.available(next.sku()));
        List<Allocation> taken = AllocationPolicy.line(next.sku(), quantity, offer.of(next.sku()));
        taken.forEach(
                part -> items.change(Allocations.item(part), item -> item.reserve(next.order(), part.quantity())));
        offer.take(taken);
        waiting.served(next.order(), next.sku(), quantity);
        return taken;
    }
}
