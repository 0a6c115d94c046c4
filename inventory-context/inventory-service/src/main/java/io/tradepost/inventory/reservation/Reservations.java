package io.tradepost.inventory.reservation;

import io.tradepost.inventory.stock.Turn;
import io.tradepost.kernel.OrderId;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/**
 * The reservation of each order, begun when it is first asked for. Most are asked for once, so the history of one that
 * has none is not read: with Axon's own {@code loadOrCreate} the whole command takes more than twice as long.
 */
final class Reservations {

    private final Repository<Reservation> repository;
    private final Predicate<OrderId> recorded;
    private final Turn turn;

    /** @param recorded whether an order has events in the store */
    Reservations(Repository<Reservation> repository, Predicate<OrderId> recorded, Turn turn) {
        this.repository = repository;
        this.recorded = recorded;
        this.turn = turn;
    }

    Aggregate<Reservation> of(OrderId order) {
        turn.take();
        UnitOfWork<?> unit = CurrentUnitOfWork.get();
        Set<OrderId> begun =
                unit.root().getOrComputeResource(Reservations.class.getName(), absent -> new HashSet<OrderId>());
        if (begun.contains(order) || recorded.test(order)) {
            return repository.load(order.value());
        }
        begun.add(order);
        unit.onRollback(undone -> begun.remove(order));
        try {
            return repository.newInstance(() -> new Reservation(order));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
