package io.tradepost.inventory.api;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Event;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.kernel.Warehouse;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * Invariants: {@code 0 <= reserved <= onHand};
     * {@code onHand = received - shipped - written off + restocked + adjusted}.
     *
     * @param onHand units in the house
     * @param reserved those of them promised to orders
     */
    record Balance(long onHand, long reserved) {}

    record StockItemRegistered(Sku sku, Warehouse warehouse, Balance balance) implements StockItemEvent {}

    /** @param occurredAt when it came in; null means when it was recorded */
    record StockReceived(
            Sku sku,
            Warehouse warehouse,
            long quantity,
            Balance balance,
            @Nullable Instant occurredAt,
            @Nullable String note)
            implements StockItemEvent {}

    /**
     * The count was corrected.
     *
     * @param quantity the change, negative for a loss
     */
    record StockAdjusted(
            Sku sku,
            Warehouse warehouse,
            long quantity,
            String reason,
            Balance balance,
            @Nullable Instant occurredAt) implements StockItemEvent {}

    /** @param quantity units that are lost, positive */
    record StockWrittenOff(
            Sku sku,
            Warehouse warehouse,
            long quantity,
            String reason,
            Balance balance,
            @Nullable Instant occurredAt) implements StockItemEvent {}

    record StockItemReserved(Sku sku, Warehouse warehouse, OrderId orderId, long quantity, Balance balance)
            implements StockItemEvent {}

    record StockItemReleased(Sku sku, Warehouse warehouse, OrderId orderId, long quantity, Balance balance)
            implements StockItemEvent {}

    record StockItemShipped(Sku sku, Warehouse warehouse, OrderId orderId, long quantity, Balance balance)
            implements StockItemEvent {}

    /** @param returnId what brought the units back */
    record StockItemRestocked(
            Sku sku, Warehouse warehouse, OrderId orderId, ChangeId returnId, long quantity, Balance balance)
            implements StockItemEvent {}

    /** @param threshold staff want to know when no more than this is available; null takes the threshold away */
    record LowStockThresholdSet(
            Sku sku, Warehouse warehouse, @Nullable Long threshold, Balance balance) implements StockItemEvent {}

    /** What is available fell to the threshold or below it; not repeated until it has been above it again. */
    record StockRanLow(Sku sku, Warehouse warehouse, long threshold, Balance balance) implements StockItemEvent {}

    /** What is available is above the threshold again. */
    record StockRecovered(Sku sku, Warehouse warehouse, long threshold, Balance balance) implements StockItemEvent {}

    /** @param allocations empty when all of it waits */
    record StockReserved(OrderId orderId, List<Allocation> allocations) implements ReservationEvent {}

    /** @param lines what waits for stock, first come first served */
    record StockBackordered(OrderId orderId, List<SkuQuantity> lines) implements ReservationEvent {}

    /**
     * Stock came for what waited.
     *
     * @param fillId names this filling
     * @param allocations what is reserved now
     * @param waiting what still waits
     */
    record BackorderFilled(OrderId orderId, ChangeId fillId, List<Allocation> allocations, List<SkuQuantity> waiting)
            implements ReservationEvent {}

    record StockReservationRejected(OrderId orderId, List<Shortage> shortages) implements ReservationEvent {}

    record MoreStockReserved(OrderId orderId, ChangeId changeId, List<Allocation> allocations)
            implements ReservationEvent {}

    record MoreStockRejected(OrderId orderId, ChangeId changeId, List<Shortage> shortages)
            implements ReservationEvent {}

    /** @param allocations what was given back; empty when nothing was reserved */
    record StockReleased(OrderId orderId, List<Allocation> allocations) implements ReservationEvent {}

    /** @param unawaited what does not wait any more */
    record StockPartlyReleased(
            OrderId orderId, ChangeId changeId, List<Allocation> allocations, List<SkuQuantity> unawaited)
            implements ReservationEvent {}

    /** Nobody shipped it in time: all that was reserved has been given back, and nothing of it waits any longer. */
    record StockReservationExpired(OrderId orderId, List<Allocation> allocations) implements ReservationEvent {}

    /** @param changeId the shipment; null from before there were several */
    record StockCommitted(OrderId orderId, @Nullable ChangeId changeId, List<Allocation> allocations)
            implements ReservationEvent {}

    /** @param changeId the return */
    record StockRestocked(OrderId orderId, ChangeId changeId, List<Allocation> allocations)
            implements ReservationEvent {}

    /** So many units of a SKU from one warehouse. */
    record Allocation(Sku sku, Warehouse warehouse, long quantity) {}

    /** @param available units over all warehouses at that moment; 0 for an unknown SKU */
    record Shortage(Sku sku, long requested, long available) {}
}
