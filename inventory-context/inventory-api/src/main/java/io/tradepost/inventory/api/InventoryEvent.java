package io.tradepost.inventory.api;

import io.tradepost.kernel.Event;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.Warehouse;
import java.util.List;

/** What happens to stock, on {@code inventory.events}. Quantities are units. */
public sealed interface InventoryEvent extends Event {

    /** One SKU in one warehouse, keyed {@code <sku>@<warehouse>}; each carries the balance that it led to. */
    sealed interface StockItemEvent extends InventoryEvent {
        Sku sku();

        Warehouse warehouse();

        /** The balance after the event; a view may simply store it. */
        Balance balance();
    }

    /** The reservation of one order, keyed by order id: what a process waits for. */
    sealed interface ReservationEvent extends InventoryEvent {
        OrderId orderId();
    }

    /**
     * Invariant: {@code 0 <= reserved <= onHand}.
     *
     * @param onHand units in the house
     * @param reserved those of them promised to orders
     */
    record Balance(long onHand, long reserved) {}

    record StockItemRegistered(Sku sku, Warehouse warehouse, Balance balance) implements StockItemEvent {}

    record StockReceived(Sku sku, Warehouse warehouse, long quantity, Balance balance) implements StockItemEvent {}

    /** @param quantity the change, negative for a loss */
    record StockAdjusted(Sku sku, Warehouse warehouse, long quantity, String reason, Balance balance)
            implements StockItemEvent {}

    record StockItemReserved(Sku sku, Warehouse warehouse, OrderId orderId, long quantity, Balance balance)
            implements StockItemEvent {}

    record StockItemReleased(Sku sku, Warehouse warehouse, OrderId orderId, long quantity, Balance balance)
            implements StockItemEvent {}

    record StockItemShipped(Sku sku, Warehouse warehouse, OrderId orderId, long quantity, Balance balance)
            implements StockItemEvent {}

    record StockReserved(OrderId orderId, List<Allocation> allocations) implements ReservationEvent {}

    record StockReservationRejected(OrderId orderId, List<Shortage> shortages) implements ReservationEvent {}

    /** @param allocations what was given back; empty when nothing was reserved */
    record StockReleased(OrderId orderId, List<Allocation> allocations) implements ReservationEvent {}

    record StockCommitted(OrderId orderId, List<Allocation> allocations) implements ReservationEvent {}

    /** So many units of a SKU from one warehouse. */
    record Allocation(Sku sku, Warehouse warehouse, long quantity) {}

    /** @param available units over all warehouses at that moment; 0 for an unknown SKU */
    record Shortage(Sku sku, long requested, long available) {}
}
