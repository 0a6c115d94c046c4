package io.tradepost.inventory.reservation;

import io.tradepost.inventory.api.InventoryEvent.StockItemEvent;
import io.tradepost.inventory.api.InventoryEvent.StockItemReleased;
import io.tradepost.inventory.api.InventoryEvent.StockItemReserved;
import io.tradepost.inventory.api.InventoryEvent.StockItemShipped;
import io.tradepost.inventory.reservation.HoldingTable.Movement;
import io.tradepost.kernel.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the table {@code holding} in step with what the stock items hold back, one row per order and unit of work. */
@Component
@ProcessingGroup("holdings")
final class HoldingProjection {

    private final HoldingTable table;
    private final Duration expiry;

    HoldingProjection(HoldingTable table, ReservationSettings settings) {
        this.table = table;
        this.expiry = settings.expiry();
    }

    @EventHandler
    void on(StockItemEvent event, @Timestamp Instant time) {
        switch (event) {
            case StockItemReserved it -> add(it.orderId(), it.quantity(), time.plus(expiry));
            case StockItemReleased it -> add(it.orderId(), -it.quantity(), null);
            case StockItemShipped it -> add(it.orderId(), -it.quantity(), null);
            default -> {}
        }
    }

    private void add(OrderId order, long quantity, @Nullable Instant due) {
        pending()
                .merge(
                        order,
                        new Movement(quantity, due),
                        (earlier, later) -> new Movement(
                                earlier.quantity() + later.quantity(),
                                later.due() == null ? earlier.due() : later.due()));
    }

    private Map<OrderId, Movement> pending() {
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        Map<OrderId, Movement> pending = root.getOrComputeResource(
                HoldingProjection.class.getName(), absent -> new HashMap<OrderId, Movement>());
        if (pending.isEmpty()) {
            root.onPrepareCommit(unit -> {
                table.add(pending);
                pending.clear();
            });
        }
        return pending;
    }
}
