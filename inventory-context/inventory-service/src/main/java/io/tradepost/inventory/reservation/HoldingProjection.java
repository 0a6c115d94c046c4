package io.tradepost.inventory.reservation;

import io.tradepost.inventory.api.InventoryEvent.StockItemReleased;
import io.tradepost.inventory.api.InventoryEvent.StockItemReserved;
import io.tradepost.inventory.api.InventoryEvent.StockItemShipped;
import io.tradepost.inventory.reservation.HoldingTable.Movement;
import io.tradepost.kernel.OrderId;
import io.tradepost.starter.jdbc.UnitRows;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Keeps the table {@code holding} in step with what the stock items hold back, one row per order and unit of work. */
@Component
final class HoldingProjection implements Consumer<List<? extends EventMessage<?>>> {

    private final UnitRows<OrderId, Movement> movements;
    private final Duration expiry;

    HoldingProjection(HoldingTable table, ReservationSettings settings, EventBus events) {
        this.movements = new UnitRows<>(Movement::and, table::add);
        this.expiry = settings.expiry();
        events.subscribe(this);
    }

    @Override
    public void accept(List<? extends EventMessage<?>> events) {
        for (EventMessage<?> message : events) {
            on(message.getPayload(), message.getTimestamp());
        }
    }

    private void on(Object event, Instant time) {
        switch (event) {
            case StockItemReserved it -> movements.add(it.orderId(), new Movement(it.quantity(), time.plus(expiry)));
            case StockItemReleased it -> movements.add(it.orderId(), new Movement(-it.quantity(), null));
            case StockItemShipped it -> movements.add(it.orderId(), new Movement(-it.quantity(), null));
            default -> {}
        }
    }
}
