package io.tradepost.sagas.fulfilment;

import io.tradepost.inventory.api.InventoryCommand.ReserveStock;
import io.tradepost.inventory.api.InventoryEvent.Shortage;
import io.tradepost.inventory.api.InventoryEvent.StockReservationRejected;
import io.tradepost.kernel.Sku;
import io.tradepost.order.api.OrderEvent.Line;
import io.tradepost.order.api.OrderEvent.OrderPlaced;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What an order means to inventory, and what inventory's refusal means to an order. */
final class Reservation {

    private static final int SKUS_NAMED = 5;

    private Reservation() {}

    /** One line per SKU in the order of the SKUs. */
    static ReserveStock of(OrderPlaced placed) {
        SortedMap<Sku, Long> quantities = new TreeMap<>();
        for (Line line : placed.lines()) {
            quantities.merge(line.sku(), line.quantity(), Math::addExact);
        }
        return new ReserveStock(
                placed.orderId(),
                quantities.entrySet().stream()
                        .map(entry -> new ReserveStock.Line(entry.getKey(), entry.getValue()))
                        .toList());
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
