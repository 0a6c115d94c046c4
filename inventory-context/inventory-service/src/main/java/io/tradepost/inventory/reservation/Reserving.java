package io.tradepost.inventory.reservation;

import static io.tradepost.inventory.reservation.Allocations.demand;

import io.tradepost.inventory.api.InventoryCommand.CommitStock;
import io.tradepost.inventory.api.InventoryCommand.ReserveMore;
import io.tradepost.inventory.api.InventoryCommand.ReserveStock;
import io.tradepost.inventory.api.InventoryEvent.Allocation;
import io.tradepost.inventory.api.InventoryEvent.Shortage;
import io.tradepost.inventory.reservation.Reservation.Change;
import io.tradepost.inventory.stock.Shelves;
import io.tradepost.inventory.stock.StockItems;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.SkuQuantity;
import java.util.List;
import java.util.SortedMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.springframework.stereotype.Component;

/**
 * What an order takes from the stock items, and ships: its reservation and all the items change in one unit of work, or
 * none. A shortage is an event that the process reacts to; an exception means that trying again may help.
 */
@Component
final class Reserving {

    private final Reservations reservations;
    private final Shelves shelves;
    private final WaitingList waiting;
    private final AllocationPolicy policy;

    Reserving(Reservations reservations, Shelves shelves, WaitingList waiting, AllocationPolicy policy) {
        this.reservations = reservations;
        this.shelves = shelves;
        this.waiting = waiting;
        this.policy = policy;
    }

    @CommandHandler
    void handle(ReserveStock command) {
        Aggregate<Reservation> reservation = reservations.of(command.orderId());
        if (!reservation.invoke(Reservation::undecided)) {
            return;
        }
        SortedMap<Sku, Long> wanted = demand(command.lines());
        StockItems items = shelves.of(wanted.keySet());
        Offer offer = new Offer(items.available());
        List<Shortage> shortages = offer.shortagesOf(wanted);
        if (!shortages.isEmpty() && !command.backorder()) {
            reservation.execute(it -> it.reject(shortages));
            return;
        }
        List<SkuQuantity> missing = Offer.missing(shortages);
        List<Allocation> taken = take(command.orderId(), offer.atMost(wanted), offer, items);
        reservation.execute(it -> it.reserve(taken, missing));
        if (!missing.isEmpty()) {
            waiting.join(command.orderId(), missing);
        }
    }

    @CommandHandler
    void handle(ReserveMore command) {
        Aggregate<Reservation> reservation = reservations.of(command.orderId());
        if (reservation.invoke(it -> it.has(Change.MORE, command.changeId()))) {
            return;
        }
        SortedMap<Sku, Long> wanted = demand(command.lines());
        StockItems items = shelves.of(wanted.keySet());
        Offer offer = new Offer(items.available());
        List<Shortage> shortages = offer.shortagesOf(wanted);
        if (shortages.isEmpty() && reservation.invoke(Reservation::reserved)) {
            List<Allocation> taken = take(command.orderId(), wanted, offer, items);
            reservation.execute(it -> it.reserveMore(command.changeId(), taken));
        } else {
            reservation.execute(it -> it.rejectMore(command.changeId(), shortages));
        }
    }

    /** The goods have left: what was not held back for them any more comes from what is free, as far as there is any. */
    @CommandHandler
    void handle(CommitStock command) {
        Aggregate<Reservation> reservation = reservations.of(command.orderId());
        if (reservation.invoke(it -> it.has(Change.SHIPMENT, command.changeId()))) {
            return;
        }
        List<Allocation> held = reservation.invoke(Reservation::held);
        List<SkuQuantity> lines = command.lines();
        List<Allocation> shipped = lines == null ? held : shipped(command.orderId(), demand(lines), held);
        shipped.forEach(
                part -> shelves.change(Allocations.item(part), item -> item.ship(command.orderId(), part.quantity())));
        reservation.execute(it -> it.commit(command.changeId(), shipped));
    }

    private List<Allocation> shipped(OrderId order, SortedMap<Sku, Long> wanted, List<Allocation> held) {
        List<Allocation> taken = Allocations.take(wanted, held);
        SortedMap<Sku, Long> beyond = Allocations.beyond(wanted, taken);
        if (beyond.isEmpty()) {
            return taken;
        }
        StockItems items = shelves.of(beyond.keySet());
        Offer offer = new Offer(items.available());
        return Allocations.plus(taken, take(order, offer.atMost(beyond), offer, items));
    }

    private List<Allocation> take(OrderId order, SortedMap<Sku, Long> wanted, Offer offer, StockItems items) {
        List<Allocation> taken = policy.allocate(wanted, offer);
        taken.forEach(part -> items.change(Allocations.item(part), item -> item.reserve(order, part.quantity())));
        return taken;
    }
}
