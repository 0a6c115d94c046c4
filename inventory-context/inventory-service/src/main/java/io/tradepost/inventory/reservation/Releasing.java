package io.tradepost.inventory.reservation;

import static io.tradepost.inventory.reservation.Allocations.demand;

import io.tradepost.inventory.api.InventoryCommand.ReleaseSome;
import io.tradepost.inventory.api.InventoryCommand.ReleaseStock;
import io.tradepost.inventory.api.InventoryCommand.RestockReturn;
import io.tradepost.inventory.api.InventoryEvent.Allocation;
import io.tradepost.inventory.reservation.Reservation.Change;
import io.tradepost.inventory.stock.Shelves;
import io.tradepost.inventory.stock.StockItemId;
import io.tradepost.inventory.stock.StockItems;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.SkuQuantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiPredicate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;

/** What an order gives back to the stock items; those who wait have it in the same unit of work. */
final class Releasing {

    private final Reservations reservations;
    private final Shelves shelves;
    private final WaitingList waiting;
    private final Backorders backorders;
    private final BiPredicate<OrderId, Instant> due;

    /** @param due whether something is held back for the order that is due by then */
    Releasing(
            Reservations reservations,
            Shelves shelves,
            WaitingList waiting,
            Backorders backorders,
            BiPredicate<OrderId, Instant> due) {
        this.reservations = reservations;
        this.shelves = shelves;
        this.waiting = waiting;
        this.backorders = backorders;
        this.due = due;
    }

    @CommandHandler
    void handle(ReleaseStock command) {
        Aggregate<Reservation> reservation = reservations.of(command.orderId());
        if (!reservation.invoke(Reservation::over)) {
            List<Allocation> held = letGo(command.orderId(), reservation);
            reservation.execute(Reservation::release);
            giveBack(command.orderId(), held);
        }
    }

    @CommandHandler
    void handle(ReleaseSome command) {
        OrderId order = command.orderId();
        Aggregate<Reservation> reservation = reservations.of(order);
        if (reservation.invoke(it -> it.has(Change.LESS, command.changeId()))) {
            return;
        }
        SortedMap<Sku, Long> unwanted = demand(command.lines());
        List<SkuQuantity> unawaited = Waits.among(reservation.invoke(Reservation::waiting), unwanted);
        Map<Sku, Long> rest = Waits.beyond(unwanted, unawaited);
        List<Allocation> given = lastFirst(rest, reservation.invoke(Reservation::held));
        unawaited.forEach(line -> waiting.served(order, line.sku(), line.quantity()));
        reservation.execute(it -> it.releaseSome(command.changeId(), given, unawaited));
        giveBack(order, given);
    }

    @CommandHandler
    void handle(RestockReturn command) {
        Aggregate<Reservation> reservation = reservations.of(command.orderId());
        if (reservation.invoke(it -> it.has(Change.RETURN, command.changeId()))) {
            return;
        }
        SortedMap<Sku, Long> back = demand(command.lines());
        StockItems items = shelves.of(back.keySet());
        List<Allocation> restocked = new ArrayList<>();
        back.forEach((sku, quantity) -> {
            items.changeOrRegister(
                    new StockItemId(sku, command.warehouse()), item -> item.restock(command.changeId(), quantity));
            restocked.add(new Allocation(sku, command.warehouse(), quantity));
        });
        reservation.execute(it -> it.restock(command.changeId(), restocked));
        backorders.serve(items);
    }

    @CommandHandler
    void handle(ExpireReservation command) {
        Aggregate<Reservation> reservation = reservations.of(command.orderId());
        if (due.test(command.orderId(), command.now())) {
            List<Allocation> held = letGo(command.orderId(), reservation);
            reservation.execute(Reservation::expire);
            giveBack(command.orderId(), held);
        }
    }

    private List<Allocation> letGo(OrderId order, Aggregate<Reservation> reservation) {
        if (!reservation.invoke(Reservation::waiting).isEmpty()) {
            waiting.leave(order);
        }
        return reservation.invoke(Reservation::held);
    }

    private void giveBack(OrderId order, List<Allocation> given) {
        if (given.isEmpty()) {
            return;
        }
        StockItems items =
                shelves.of(given.stream().map(Allocation::sku).distinct().toList());
        given.forEach(part -> items.change(Allocations.item(part), item -> item.release(order, part.quantity())));
        backorders.serve(items);
    }

    /** So that what stays is with the preferred warehouses. */
    private static List<Allocation> lastFirst(Map<Sku, Long> unwanted, List<Allocation> held) {
        return Allocations.take(unwanted, held.reversed()).reversed();
    }
}
