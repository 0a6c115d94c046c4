package io.tradepost.inventory.reservation;

import io.tradepost.inventory.stock.Turn;
import io.tradepost.kernel.OrderId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/**
 * The reservation of each order, begun when it is first asked for. Most are asked for once, so the history of one that
 * has none is not read: with Axon's own {@code loadOrCreate} the whole command takes more than twice as long.
 */
final class Reservations {

    private final Repository<Reservation> repository;
    private final Function<Collection<OrderId>, Collection<OrderId>> recorded;
    private final Supplier<Collection<OrderId>> upcoming;
    private final Turn turn;

    /**
     * @param recorded those of some orders that have events in the store
     * @param upcoming the orders that this unit of work will ask for sooner or later
     */
    Reservations(
            Repository<Reservation> repository,
            Function<Collection<OrderId>, Collection<OrderId>> recorded,
            Supplier<Collection<OrderId>> upcoming,
            Turn turn) {
        this.repository = repository;
        this.recorded = recorded;
        this.upcoming = upcoming;
        this.turn = turn;
    }

    Aggregate<Reservation> of(OrderId order) {
        turn.take();
        Map<OrderId, Boolean> begun = begun(order);
        if (begun.getOrDefault(order, false)) {
            return repository.load(order.value());
        }
        begun.put(order, true);
        CurrentUnitOfWork.get().onRollback(undone -> begun.put(order, false));
        try {
            return repository.newInstance(() -> new Reservation(order));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the reservation of an order has begun, for all orders that this unit of work has asked for or will. */
    private Map<OrderId, Boolean> begun(OrderId order) {
        Map<OrderId, Boolean> begun = CurrentUnitOfWork.get()
                .root()
                .getOrComputeResource(Reservations.class.getName(), absent -> new HashMap<OrderId, Boolean>());
        if (!begun.containsKey(order)) {
            Set<OrderId> unknown = new HashSet<>(begun.isEmpty() ? upcoming.get() : Set.of());
            unknown.add(order);
            unknown.forEach(one -> begun.put(one, false));
            recorded.apply(unknown).forEach(one -> begun.put(one, true));
        }
        return begun;
    }
}
