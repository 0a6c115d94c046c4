package io.tradepost.inventory.reservation;

import io.tradepost.inventory.api.InventoryCommand.CommitStock;
import io.tradepost.inventory.api.InventoryCommand.ReleaseStock;
import io.tradepost.inventory.api.InventoryCommand.ReserveStock;
import io.tradepost.inventory.api.InventoryCommand.ReserveStock.Line;
import io.tradepost.inventory.api.InventoryEvent.Allocation;
import io.tradepost.inventory.reservation.Allotment.Impossible;
import io.tradepost.inventory.reservation.Allotment.Possible;
import io.tradepost.inventory.reservation.Allotment.Shelf;
import io.tradepost.inventory.stock.Shelves;
import io.tradepost.inventory.stock.StockItem;
import io.tradepost.inventory.stock.StockItemId;
import io.tradepost.kernel.Sku;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.springframework.stereotype.Component;

/**
 * The policy between an order's reservation and the stock items it takes from: all of them change in one unit of work,
 * or none. A shortage is an event that the process reacts to; an exception means that trying again may help.
 */
@Component
final class Reserving {

    private final Reservations reservations;
    private final Shelves shelves;

    Reserving(Reservations reservations, Shelves shelves) {
        this.reservations = reservations;
        this.shelves = shelves;
    }

    @CommandHandler
    void handle(ReserveStock command) throws Exception {
        Aggregate<Reservation> reservation = reservations.of(command.orderId());
        if (!reservation.invoke(Reservation::undecided)) {
            return;
        }
        SortedMap<Sku, Long> wanted = new TreeMap<>();
        command.lines().forEach(line -> wanted.merge(line.sku(), positive(line), Math::addExact));
        SortedMap<StockItemId, Aggregate<StockItem>> items = shelves.of(wanted.keySet());
        switch (Allotment.of(wanted, available(items))) {
            case Possible possible -> {
                possible.allocations()
                        .forEach(part -> item(part).execute(item -> item.reserve(command.orderId(), part.quantity())));
                reservation.execute(undecided -> undecided.reserve(possible.allocations()));
            }
            case Impossible impossible -> reservation.execute(undecided -> undecided.reject(impossible.shortages()));
        }
    }

    @CommandHandler
    void handle(ReleaseStock command) throws Exception {
        reservations
                .of(command.orderId())
                .invoke(Reservation::release)
                .forEach(part -> item(part).execute(item -> item.release(command.orderId(), part.quantity())));
    }

    @CommandHandler
    void handle(CommitStock command) throws Exception {
        reservations
                .of(command.orderId())
                .invoke(Reservation::commit)
                .forEach(part -> item(part).execute(item -> item.ship(command.orderId(), part.quantity())));
    }

    private Aggregate<StockItem> item(Allocation part) {
        return shelves.item(new StockItemId(part.sku(), part.warehouse()));
    }

    private static Map<Sku, List<Shelf>> available(SortedMap<StockItemId, Aggregate<StockItem>> items) {
        Map<Sku, List<Shelf>> shelves = new HashMap<>();
        items.forEach((id, item) -> shelves.computeIfAbsent(id.sku(), absent -> new ArrayList<>())
                .add(new Shelf(id.warehouse(), item.invoke(StockItem::available))));
        return shelves;
    }

    private static long positive(Line line) {
        if (line.quantity() <= 0) {
            throw new IllegalArgumentException("a line of %d %s".formatted(line.quantity(), line.sku()));
        }
        return line.quantity();
    }
}
