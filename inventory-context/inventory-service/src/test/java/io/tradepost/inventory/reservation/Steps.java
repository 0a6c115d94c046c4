package io.tradepost.inventory.reservation;

import io.tradepost.inventory.api.InventoryCommand;
import io.tradepost.inventory.api.InventoryCommand.ReleaseStock;
import io.tradepost.inventory.api.InventoryCommand.ReserveStock;
import io.tradepost.inventory.keeping.StockExamples;
import io.tradepost.inventory.stock.StockItemId;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.kernel.Warehouse;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random commands about three SKUs in three warehouses and six orders, so that they meet again and again. */
final class Steps {

    private static final Arbitrary<Sku> SKUS = Arbitraries.of("A", "B", "C").map(Sku::new);
    private static final Arbitrary<Warehouse> WAREHOUSES =
            Arbitraries.of("MAIN", "EAST", "WEST").map(Warehouse::new);
    private static final Arbitrary<StockItemId> ITEMS =
            Combinators.combine(SKUS, WAREHOUSES).as(StockItemId::new);
    private static final Arbitrary<OrderId> ORDERS =
            Arbitraries.integers().between(1, 6).map(i -> new OrderId("o-" + i));
    private static final Arbitrary<String> REFERENCES = Arbitraries.of("x1", "x2", "x3");
    private static final Arbitrary<Long> QUANTITIES = Arbitraries.longs().between(1, 9);
    private static final Arbitrary<SkuQuantity[]> LINES = Combinators.combine(SKUS, QUANTITIES)
            .as(SkuQuantity::new)
            .array(SkuQuantity[].class)
            .ofMinSize(1)
            .ofMaxSize(3);

    private Steps() {}

    /** By those who keep the house, some of which are refused. */
    static Arbitrary<Object> keeping() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, item(StockExamples::receipt)),
                Tuple.of(1, item(StockExamples::adjustment)),
                Tuple.of(1, item((item, quantity) -> StockExamples.adjustment(item, -quantity))),
                Tuple.of(1, item(StockExamples::correction)),
                Tuple.of(1, item(StockExamples::writeOff)),
                Tuple.of(1, item((item, quantity) -> StockExamples.count(item, quantity - 1))),
                Tuple.of(1, item(StockExamples::threshold)),
                Tuple.of(1, ORDERS.map(order -> new ExpireReservation(order, Instant.parse("2026-01-31T00:00:00Z")))));
    }

    /** By processes, none of which is ever refused. */
    static Arbitrary<InventoryCommand> asked() {
        Arbitrary<InventoryCommand> reserve = Combinators.combine(ORDERS, LINES, Arbitraries.of(true, true, false))
                .as((order, lines, backorder) -> new ReserveStock(order, List.of(lines), backorder));
        return Arbitraries.frequencyOf(
                Tuple.of(6, reserve),
                Tuple.of(2, change(ReservationExamples::more)),
                Tuple.of(2, change(ReservationExamples::less)),
                Tuple.of(3, change(ReservationExamples::ship)),
                Tuple.of(
                        2,
                        change((order, reference, lines) ->
                                ReservationExamples.restock(order, reference, Warehouse.MAIN, lines))),
                Tuple.of(1, ORDERS.map(ReleaseStock::new)));
    }

    private interface OfItem {
        Object command(StockItemId item, long quantity);
    }

    private interface OfChange {
        InventoryCommand command(OrderId order, String reference, SkuQuantity... lines);
    }

    private static Arbitrary<Object> item(OfItem step) {
        return Combinators.combine(ITEMS, QUANTITIES).as(step::command);
    }

    private static Arbitrary<InventoryCommand> change(OfChange step) {
        return Combinators.combine(ORDERS, REFERENCES, LINES).as(step::command);
    }
}
