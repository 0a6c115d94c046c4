package io.tradepost.inventory.reservation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.inventory.api.InventoryEvent;
import io.tradepost.inventory.api.InventoryEvent.Allocation;
import io.tradepost.inventory.api.InventoryEvent.BackorderFilled;
import io.tradepost.inventory.api.InventoryEvent.Balance;
import io.tradepost.inventory.api.InventoryEvent.LowStockThresholdSet;
import io.tradepost.inventory.api.InventoryEvent.ReservationEvent;
import io.tradepost.inventory.api.InventoryEvent.StockAdjusted;
import io.tradepost.inventory.api.InventoryEvent.StockBackordered;
import io.tradepost.inventory.api.InventoryEvent.StockItemEvent;
import io.tradepost.inventory.api.InventoryEvent.StockItemRegistered;
import io.tradepost.inventory.api.InventoryEvent.StockItemReleased;
import io.tradepost.inventory.api.InventoryEvent.StockItemReserved;
import io.tradepost.inventory.api.InventoryEvent.StockItemRestocked;
import io.tradepost.inventory.api.InventoryEvent.StockItemShipped;
import io.tradepost.inventory.api.InventoryEvent.StockRanLow;
import io.tradepost.inventory.api.InventoryEvent.StockReceived;
import io.tradepost.inventory.api.InventoryEvent.StockRecovered;
import io.tradepost.inventory.api.InventoryEvent.StockWrittenOff;
import io.tradepost.inventory.stock.StockItemId;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.SkuQuantity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Keeps its own account of everything, from the events alone, and checks that theirs agrees. */
final class Books {

    private final Map<StockItemId, Balance> claimed = new TreeMap<>();
    private final Map<StockItemId, Balance> counted = new TreeMap<>();
    private final Map<StockItemId, Long> thresholds = new HashMap<>();
    private final Map<StockItemId, Boolean> low = new HashMap<>();
    private final Map<OrderId, Account> accounts = new HashMap<>();
    private final Map<Sku, List<OrderId>> queues = new HashMap<>();

    /** What one command has led to. */
    void enter(List<InventoryEvent> events) {
        events.forEach(event -> {
            switch (event) {
                case StockItemEvent change -> count(change);
                case ReservationEvent decision -> account(decision);
            }
        });
        checkOrderOfFillings(events);
    }

    private void count(StockItemEvent change) {
        StockItemId item = new StockItemId(change.sku(), change.warehouse());
        claimed.put(item, change.balance());
        switch (change) {
            case StockItemRegistered it ->
                assertThat(counted.put(item, new Balance(0, 0))).isNull();
            case StockReceived it -> move(item, it.quantity(), 0);
            case StockAdjusted it -> move(item, it.quantity(), 0);
            case StockWrittenOff it -> move(item, -it.quantity(), 0);
            case StockItemRestocked it -> move(item, it.quantity(), 0);
            case StockItemReserved it -> move(item, 0, it.quantity());
            case StockItemReleased it -> move(item, 0, -it.quantity());
            case StockItemShipped it -> move(item, -it.quantity(), -it.quantity());
            case LowStockThresholdSet it -> thresholds.put(item, it.threshold());
            case StockRanLow it -> assertThat(low.put(item, true)).isNotEqualTo(true);
            case StockRecovered it -> assertThat(low.put(item, false)).isEqualTo(true);
        }
        assertThat(claimed.get(item)).as("after %s", change).isEqualTo(counted.get(item));
        assertThat(claimed.get(item).reserved()).isBetween(0L, claimed.get(item).onHand());
    }

    private void move(StockItemId item, long onHand, long reserved) {
        counted.computeIfPresent(item, (id, was) -> new Balance(was.onHand() + onHand, was.reserved() + reserved));
    }

    private void account(ReservationEvent decision) {
        accounts.merge(decision.orderId(), Account.EMPTY.after(decision), (was, none) -> was.after(decision));
        if (decision instanceof StockBackordered waits) {
            waits.lines()
                    .forEach(line -> queues.computeIfAbsent(line.sku(), none -> new ArrayList<>())
                            .add(waits.orderId()));
        }
    }

    /** Who was served has nobody before it who still waits for the same. */
    private void checkOrderOfFillings(List<InventoryEvent> events) {
        for (InventoryEvent event : events) {
            if (event instanceof BackorderFilled filled) {
                Set<Sku> skus =
                        filled.allocations().stream().map(Allocation::sku).collect(Collectors.toSet());
                for (Sku sku : skus) {
                    List<OrderId> queue = queues.get(sku);
                    assertThat(queue.subList(0, queue.indexOf(filled.orderId())))
                            .as("before %s for %s", filled.orderId(), sku)
                            .allMatch(order -> waiting(order, sku) == 0);
                }
            }
        }
    }

    /** What must hold between any two commands. */
    void balance(Collection<WaitingList.Waiting> list) {
        Map<Sku, Long> reserved = new HashMap<>();
        counted.forEach((item, balance) -> reserved.merge(item.sku(), balance.reserved(), Long::sum));
        reserved.values().removeIf(units -> units == 0);
        assertThat(accounts.values().stream()
                        .flatMap(account -> account.held().stream())
                        .collect(groupingBy(Allocation::sku, summingLong(Allocation::quantity))))
                .as("held by reservations")
                .isEqualTo(reserved);

        Map<Sku, Long> waiting = accounts.values().stream()
                .flatMap(account -> account.waiting().stream())
                .collect(groupingBy(SkuQuantity::sku, summingLong(SkuQuantity::quantity)));
        assertThat(list.stream()
                        .collect(groupingBy(WaitingList.Waiting::sku, summingLong(WaitingList.Waiting::quantity))))
                .as("on the waiting list")
                .isEqualTo(waiting);

        counted.forEach((item, balance) -> {
            long available = balance.onHand() - balance.reserved();
            if (waiting.containsKey(item.sku())) {
                assertThat(available)
                        .as("available of %s, which somebody waits for", item)
                        .isZero();
            }
            Long threshold = thresholds.get(item);
            if (threshold != null) {
                assertThat(low.getOrDefault(item, false)).as("%s is low", item).isEqualTo(available <= threshold);
            }
        });
    }

    private long waiting(OrderId order, Sku sku) {
        return accounts.get(order).waiting().stream()
                .filter(line -> line.sku().equals(sku))
                .mapToLong(SkuQuantity::quantity)
                .sum();
    }
}
