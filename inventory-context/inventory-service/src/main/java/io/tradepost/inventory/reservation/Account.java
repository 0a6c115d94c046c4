package io.tradepost.inventory.reservation;

import io.tradepost.inventory.api.InventoryEvent.Allocation;
import io.tradepost.inventory.api.InventoryEvent.BackorderFilled;
import io.tradepost.inventory.api.InventoryEvent.MoreStockRejected;
import io.tradepost.inventory.api.InventoryEvent.MoreStockReserved;
import io.tradepost.inventory.api.InventoryEvent.ReservationEvent;
import io.tradepost.inventory.api.InventoryEvent.StockBackordered;
import io.tradepost.inventory.api.InventoryEvent.StockCommitted;
import io.tradepost.inventory.api.InventoryEvent.StockPartlyReleased;
import io.tradepost.inventory.api.InventoryEvent.StockReleased;
import io.tradepost.inventory.api.InventoryEvent.StockReservationExpired;
import io.tradepost.inventory.api.InventoryEvent.StockReservationRejected;
import io.tradepost.inventory.api.InventoryEvent.StockReserved;
import io.tradepost.inventory.api.InventoryEvent.StockRestocked;
import io.tradepost.kernel.SkuQuantity;
import java.util.List;

/**
 * What an order's reservation has come to, told from its events.
 *
 * @param held what is held back
 * @param shipped what has left
 * @param restocked what has come back
 */
record Account(
        Status status,
        List<Allocation> held,
        List<Allocation> shipped,
        List<Allocation> restocked,
        List<SkuQuantity> waiting) {

    enum Status {
        NONE,
        RESERVED,
        /** Nothing is held back, or waited for, any more, and some of it has left. */
        SHIPPED,
        REJECTED,
        RELEASED,
        EXPIRED
    }

    static final Account EMPTY = new Account(Status.NONE, List.of(), List.of(), List.of(), List.of());

    /** What it has come to: the events do not say when the last of it is gone. */
    Status standing() {
        if (status != Status.RESERVED || !held.isEmpty() || !waiting.isEmpty()) {
            return status;
        }
        return shipped.isEmpty() ? Status.RELEASED : Status.SHIPPED;
    }

    Account after(ReservationEvent event) {
        return switch (event) {
            case StockReserved it -> holding(Status.RESERVED, Allocations.plus(held, it.allocations()), waiting);
            case StockBackordered it -> holding(status, held, it.lines());
            case StockReservationRejected it -> holding(Status.REJECTED, held, waiting);
            case MoreStockReserved it -> holding(status, Allocations.plus(held, it.allocations()), waiting);
            case MoreStockRejected it -> this;
            case BackorderFilled it -> holding(status, Allocations.plus(held, it.allocations()), it.waiting());
            case StockReleased it -> holding(Status.RELEASED, List.of(), List.of());
            case StockReservationExpired it -> holding(Status.EXPIRED, List.of(), List.of());
            case StockPartlyReleased it ->
                holding(
                        status,
                        Allocations.minus(held, it.allocations()),
                        Waits.minus(waiting, Waits.byQuantity(it.unawaited())));
            case StockCommitted it ->
                new Account(
                        status,
                        Allocations.minus(held, it.allocations()),
                        Allocations.plus(shipped, it.allocations()),
                        restocked,
                        waiting);
            case StockRestocked it ->
                new Account(status, held, shipped, Allocations.plus(restocked, it.allocations()), waiting);
        };
    }

    private Account holding(Status now, List<Allocation> held, List<SkuQuantity> waiting) {
        return new Account(now, held, shipped, restocked, waiting);
    }
}
