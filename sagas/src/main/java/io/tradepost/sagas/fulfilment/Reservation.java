package io.tradepost.sagas.fulfilment;

import io.tradepost.inventory.api.InventoryEvent.Allocation;
import io.tradepost.inventory.api.InventoryEvent.Shortage;
import io.tradepost.inventory.api.InventoryEvent.StockReservationRejected;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.order.api.OrderEvent.LineQuantity;
import io.tradepost.order.api.OrderLine;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What lines of an order mean to inventory, and what inventory's refusal means to an order. */
final class Reservation {

    private static final int SKUS_NAMED = 5;

    private record Part(@Nullable Sku sku, long quantity) {}

    private Reservation() {}

    /** One entry per SKU in the order of the SKUs; empty when the lines are for nothing that a warehouse keeps. */
    static List<SkuQuantity> of(List<OrderLine> lines) {
        return sum(lines.stream().map(line -> new Part(line.sku(), line.quantity())));
    }

    static List<SkuQuantity> ofParts(List<LineQuantity> parts) {
        return sum(parts.stream().map(part -> new Part(part.sku(), part.quantity())));
    }

    private static List<SkuQuantity> sum(Stream<Part> parts) {
        SortedMap<Sku, Long> quantities = new TreeMap<>();
        parts.forEach(part -> {
            if (part.sku() != null) {
                quantities.merge(part.sku(), part.quantity(), Math::addExact);
            }
        });
        return quantities.entrySet().stream()
                .map(entry -> new SkuQuantity(entry.getKey(), entry.getValue()))
                .toList();
    }

    static long units(List<SkuQuantity> goods) {
        return goods.stream().mapToLong(SkuQuantity::quantity).reduce(0, Math::addExact);
    }

    static long unitsIn(List<Allocation> allocations) {
        return allocations.stream().mapToLong(Allocation::quantity).reduce(0, Math::addExact);
    }

    /** At most about 500 characters, however many SKUs are short. */
    static String reason(StockReservationRejected rejected) {
        int unnamed = rejected.shortages().size() - SKUS_NAMED;
        return rejected.shortages().stream()
                .limit(SKUS_NAMED)
                .map(Reservation::text)
                .collect(Collectors.joining(", ", "out of stock: ", unnamed > 0 ? " and " + unnamed + " more" : ""));
    }

    private static String text(Shortage shortage) {
        return shortage.sku() + " (" + shortage.requested() + " wanted, " + shortage.available() + " available)";
    }
}
