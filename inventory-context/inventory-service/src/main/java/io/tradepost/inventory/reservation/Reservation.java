package io.tradepost.inventory.reservation;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.tradepost.inventory.api.InventoryEvent.Allocation;
import io.tradepost.inventory.api.InventoryEvent.ReservationEvent;
import io.tradepost.inventory.api.InventoryEvent.Shortage;
import io.tradepost.inventory.api.InventoryEvent.StockCommitted;
import io.tradepost.inventory.api.InventoryEvent.StockReleased;
import io.tradepost.inventory.api.InventoryEvent.StockReservationRejected;
import io.tradepost.inventory.api.InventoryEvent.StockReserved;
import io.tradepost.kernel.OrderId;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * What is promised to one order, and from where. It is reserved or rejected once; what is reserved is released or
 * committed once. Released before it was ever reserved, it stays released: the process has given up, and a reservation
 * that arrives later must hold nothing.
 */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "aggregateSnapshots")
@JsonAutoDetect(fieldVisibility = ANY, getterVisibility = NONE, isGetterVisibility = NONE)
final class Reservation {

    private enum Stage {
        REQUESTED,
        RESERVED,
        REJECTED,
        RELEASED,
        COMMITTED
    }

    @AggregateIdentifier
    private OrderId orderId;

    private Stage stage = Stage.REQUESTED;
    private List<Allocation> allocations = List.of();

    @SuppressWarnings("unused")
    private Reservation() {}

    Reservation(OrderId orderId) {
        this.orderId = orderId;
    }

    boolean undecided() {
        return stage == Stage.REQUESTED;
    }

    void reserve(List<Allocation> taken) {
        apply(new StockReserved(orderId, taken));
    }

    void reject(List<Shortage> shortages) {
        apply(new StockReservationRejected(orderId, shortages));
    }

    /** Answers what is to be given back. */
    List<Allocation> release() {
        List<Allocation> held = held();
        if (stage != Stage.RELEASED && stage != Stage.COMMITTED) {
            apply(new StockReleased(orderId, held));
        }
        return held;
    }

    /** Answers what is to be shipped. */
    List<Allocation> commit() {
        List<Allocation> held = held();
        if (stage == Stage.RESERVED) {
            apply(new StockCommitted(orderId, held));
        }
        return held;
    }

    private List<Allocation> held() {
        return stage == Stage.RESERVED ? allocations : List.of();
    }

    @EventSourcingHandler
    void on(ReservationEvent event) {
        orderId = event.orderId();
        switch (event) {
            case StockReserved reserved -> {
                stage = Stage.RESERVED;
                allocations = reserved.allocations();
            }
            case StockReservationRejected rejected -> stage = Stage.REJECTED;
            case StockReleased released -> {
                stage = Stage.RELEASED;
                allocations = List.of();
            }
            case StockCommitted committed -> {
                stage = Stage.COMMITTED;
                allocations = List.of();
            }
        }
    }
}
