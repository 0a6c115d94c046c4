package io.tradepost.inventory.reservation;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.tradepost.inventory.api.InventoryEvent.Allocation;
import io.tradepost.inventory.api.InventoryEvent.BackorderFilled;
import io.tradepost.inventory.api.InventoryEvent.MoreStockRejected;
import io.tradepost.inventory.api.InventoryEvent.MoreStockReserved;
import io.tradepost.inventory.api.InventoryEvent.ReservationEvent;
import io.tradepost.inventory.api.InventoryEvent.Shortage;
import io.tradepost.inventory.api.InventoryEvent.StockBackordered;
import io.tradepost.inventory.api.InventoryEvent.StockCommitted;
import io.tradepost.inventory.api.InventoryEvent.StockPartlyReleased;
import io.tradepost.inventory.api.InventoryEvent.StockReleased;
import io.tradepost.inventory.api.InventoryEvent.StockReservationExpired;
import io.tradepost.inventory.api.InventoryEvent.StockReservationRejected;
import io.tradepost.inventory.api.InventoryEvent.StockReserved;
import io.tradepost.inventory.api.InventoryEvent.StockRestocked;
import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.SkuQuantity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * What is promised to one order, and from where. It is reserved or rejected once; with a backorder, what is missing waits
 * and is filled as stock comes. What is held back is shipped, in one go or several, or given back: as the order shrinks,
 * all of it when the order is given up, or when nobody has shipped it in time. Released before it was ever reserved, it
 * stays released: a reservation that arrives later must hold nothing.
 */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "aggregateSnapshots")
@JsonAutoDetect(fieldVisibility = ANY, getterVisibility = NONE, isGetterVisibility = NONE)
final class Reservation {

    /** What may change a reservation more than once, each time under another {@link ChangeId}. */
    enum Change {
        MORE,
        LESS,
        SHIPMENT,
        RETURN
    }

    private enum Stage {
        REQUESTED,
        RESERVED,
        REJECTED,
        RELEASED,
        EXPIRED
    }

    @AggregateIdentifier
    private OrderId orderId;

    private Stage stage = Stage.REQUESTED;
    private List<Allocation> held = List.of();
    private List<SkuQuantity> waiting = List.of();
    private Set<String> done = new HashSet<>();
    private int fillings;

    @SuppressWarnings("unused")
    private Reservation() {}

    Reservation(OrderId orderId) {
        this.orderId = orderId;
    }

    boolean undecided() {
        return stage == Stage.REQUESTED;
    }

    boolean reserved() {
        return stage == Stage.RESERVED;
    }

    boolean over() {
        return stage == Stage.RELEASED;
    }

    /** So that a repeat is silent. */
    boolean has(Change change, @Nullable ChangeId id) {
        return done.contains(name(change, id));
    }

    List<Allocation> held() {
        return held;
    }

    List<SkuQuantity> waiting() {
        return waiting;
    }

    void reserve(List<Allocation> taken, List<SkuQuantity> missing) {
        apply(new StockReserved(orderId, taken));
        if (!missing.isEmpty()) {
            apply(new StockBackordered(orderId, missing));
        }
    }

    void reject(List<Shortage> shortages) {
        apply(new StockReservationRejected(orderId, shortages));
    }

    void reserveMore(ChangeId amendment, List<Allocation> taken) {
        apply(new MoreStockReserved(orderId, amendment, taken));
    }

    void rejectMore(ChangeId amendment, List<Shortage> shortages) {
        apply(new MoreStockRejected(orderId, amendment, shortages));
    }

    void fill(List<Allocation> taken) {
        ChangeId filling = new ChangeId(orderId, "f" + (fillings + 1));
        apply(new BackorderFilled(orderId, filling, taken, Waits.minus(waiting, Waits.quantities(taken))));
    }

    void release() {
        apply(new StockReleased(orderId, held));
    }

    void releaseSome(ChangeId cancellation, List<Allocation> given, List<SkuQuantity> unawaited) {
        apply(new StockPartlyReleased(orderId, cancellation, given, unawaited));
    }

    void expire() {
        apply(new StockReservationExpired(orderId, held));
    }

    void commit(@Nullable ChangeId shipment, List<Allocation> shipped) {
        apply(new StockCommitted(orderId, shipment, shipped));
    }

    void restock(ChangeId returned, List<Allocation> back) {
        apply(new StockRestocked(orderId, returned, back));
    }

    @EventSourcingHandler
    void on(ReservationEvent event) {
        orderId = event.orderId();
        switch (event) {
            case StockReserved reserved -> {
                stage = Stage.RESERVED;
                held = Allocations.plus(held, reserved.allocations());
            }
            case StockBackordered backordered -> waiting = backordered.lines();
            case StockReservationRejected rejected -> stage = Stage.REJECTED;
            case MoreStockReserved more -> {
                held = Allocations.plus(held, more.allocations());
                done.add(name(Change.MORE, more.changeId()));
            }
            case MoreStockRejected more -> done.add(name(Change.MORE, more.changeId()));
            case BackorderFilled filled -> {
                fillings++;
                held = Allocations.plus(held, filled.allocations());
                waiting = filled.waiting();
            }
            case StockReleased released -> close(Stage.RELEASED);
            case StockReservationExpired expired -> close(Stage.EXPIRED);
            case StockPartlyReleased less -> {
                held = Allocations.minus(held, less.allocations());
                waiting = Waits.minus(waiting, Waits.byQuantity(less.unawaited()));
                done.add(name(Change.LESS, less.changeId()));
            }
            case StockCommitted committed -> {
                held = Allocations.minus(held, committed.allocations());
                done.add(name(Change.SHIPMENT, committed.changeId()));
            }
            case StockRestocked restocked -> done.add(name(Change.RETURN, restocked.changeId()));
        }
    }

    private void close(Stage end) {
        stage = end;
        held = List.of();
        waiting = List.of();
    }

    private static String name(Change change, @Nullable ChangeId id) {
        return change + ":" + (id == null ? "" : id.reference());
    }
}
