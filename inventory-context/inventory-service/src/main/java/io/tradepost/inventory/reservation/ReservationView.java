package io.tradepost.inventory.reservation;

import io.tradepost.inventory.api.InventoryEvent.Allocation;
import io.tradepost.inventory.stock.StockItemId;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.kernel.Warehouse;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@code /api/stock/reservations/{orderId}}.
 *
 * @param lines what is or was held back, by SKU and warehouse
 * @param expiresAt when what is held back is given back unless it ships; null when nothing is
 */
record ReservationView(
        OrderId orderId,
        Account.Status status,
        List<Line> lines,
        List<SkuQuantity> waiting,
        @Nullable Instant expiresAt) {

    /** @param restocked what has come back of what was shipped, or was bought elsewhere */
    record Line(Sku sku, Warehouse warehouse, long reserved, long shipped, long restocked) {}

    static ReservationView of(OrderId order, Account account, @Nullable Instant expiresAt) {
        TreeSet<StockItemId> items = new TreeSet<>();
        Stream.of(account.held(), account.shipped(), account.restocked())
                .flatMap(List::stream)
                .forEach(part -> items.add(Allocations.item(part)));
        List<Line> lines = items.stream()
                .map(item -> new Line(
                        item.sku(),
                        item.warehouse(),
                        quantity(item, account.held()),
                        quantity(item, account.shipped()),
                        quantity(item, account.restocked())))
                .toList();
        return new ReservationView(order, account.standing(), lines, account.waiting(), expiresAt);
    }

    private static long quantity(StockItemId item, List<Allocation> allocations) {
        return allocations.stream()
                .filter(part -> Allocations.item(part).equals(item))
                .mapToLong(Allocation::quantity)
                .sum();
    }
}
