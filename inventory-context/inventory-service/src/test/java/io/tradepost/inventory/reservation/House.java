package io.tradepost.inventory.reservation;

import io.tradepost.inventory.api.InventoryEvent;
import io.tradepost.inventory.api.InventoryEvent.Balance;
import io.tradepost.inventory.api.InventoryEvent.ReservationEvent;
import io.tradepost.inventory.api.InventoryEvent.StockItemEvent;
import io.tradepost.inventory.api.InventoryEvent.StockItemReleased;
import io.tradepost.inventory.api.InventoryEvent.StockItemReserved;
import io.tradepost.inventory.api.InventoryEvent.StockItemShipped;
import io.tradepost.inventory.keeping.StockExamples;
import io.tradepost.inventory.stock.Directory;
import io.tradepost.inventory.stock.Shelves;
import io.tradepost.inventory.stock.StockItem;
import io.tradepost.inventory.stock.StockItemId;
import io.tradepost.inventory.stock.StockLevel;
import io.tradepost.inventory.stock.Turn;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** All handlers with the real aggregates of both kinds, on an event store and a waiting list in memory. */
final class House {

    private final Map<StockItemId, StockLevel> levels = new TreeMap<>();
    private final Set<OrderId> recorded = new HashSet<>();
    private final Map<OrderId, Long> held = new HashMap<>();
    private final List<InventoryEvent> news = new ArrayList<>();
    private final WaitingInMemory waiting = new WaitingInMemory();
    private final Configuration axon;

    static {
        System.setProperty("disable-axoniq-console-message", "true");
    }

    House() {
        this(new WholeLines());
    }

    House(AllocationPolicy policy) {
        axon = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(config -> new InMemoryEventStorageEngine())
                .configureAggregate(StockItem.class)
                .configureAggregate(Reservation.class)
                .registerCommandHandler(config -> new Reserving(reservations(config), shelves(config), waiting, policy))
                .registerCommandHandler(config -> new Releasing(
                        reservations(config),
                        shelves(config),
                        waiting,
                        backorders(config),
                        (order, now) -> holds(order)))
                .registerCommandHandler(config -> StockExamples.handler(shelves(config), backorders(config)))
                .start();
        axon.eventStore().subscribe(events -> events.forEach(event -> note((DomainEventMessage<?>) event)));
    }

    House given(Object... commands) {
        for (Object command : commands) {
            axon.commandGateway().sendAndWait(command);
        }
        news.clear();
        return this;
    }

    /** What the command leads to. */
    List<InventoryEvent> when(Object command) {
        given();
        axon.commandGateway().sendAndWait(command);
        return List.copyOf(news);
    }

    /** What the commands lead to in one unit of work. */
    List<InventoryEvent> whenTogether(Object... commands) {
        news.clear();
        DefaultUnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(new GenericMessage<>("batch"));
        unit.executeWithResult(() -> {
            for (Object command : commands) {
                axon.commandGateway().sendAndWait(command);
            }
            return true;
        });
        return List.copyOf(news);
    }

    Balance balance(StockItemId item) {
        return levels.get(item).balance();
    }

    Map<StockItemId, StockLevel> levels() {
        return levels;
    }

    List<WaitingList.Waiting> waiting() {
        return waiting.all();
    }

    /** Another instance has brought the item further than this one's cache knows. */
    void overtake(StockItemId item) {
        levels.computeIfPresent(
                item, (id, level) -> new StockLevel(id, level.balance(), level.threshold(), level.version() + 1));
    }

    private Reservations reservations(Configuration config) {
        return new Reservations(
                config.repository(Reservation.class),
                orders -> orders.stream().filter(recorded::contains).toList(),
                List::of,
                turn());
    }

    private Shelves shelves(Configuration config) {
        return new Shelves(config.repository(StockItem.class), new Directory(this::levels, List::of), turn());
    }

    private Backorders backorders(Configuration config) {
        return new Backorders(waiting, reservations(config));
    }

    private static Turn turn() {
        return new Turn(() -> {});
    }

    private List<StockLevel> levels(Collection<Sku> skus) {
        return levels.values().stream()
                .filter(level -> skus.contains(level.item().sku()))
                .toList();
    }

    private boolean holds(OrderId order) {
        return held.getOrDefault(order, 0L) > 0;
    }

    private void hold(OrderId order, long quantity) {
        held.merge(order, quantity, Long::sum);
    }

    private void note(DomainEventMessage<?> message) {
        InventoryEvent event = (InventoryEvent) message.getPayload();
        news.add(event);
        switch (event) {
            case StockItemEvent change -> {
                StockItemId item = new StockItemId(change.sku(), change.warehouse());
                levels.put(item, new StockLevel(item, change.balance(), null, message.getSequenceNumber()));
            }
            case ReservationEvent decision -> recorded.add(decision.orderId());
        }
        switch (event) {
            case StockItemReserved it -> hold(it.orderId(), it.quantity());
            case StockItemReleased it -> hold(it.orderId(), -it.quantity());
            case StockItemShipped it -> hold(it.orderId(), -it.quantity());
            default -> {}
        }
    }
}
