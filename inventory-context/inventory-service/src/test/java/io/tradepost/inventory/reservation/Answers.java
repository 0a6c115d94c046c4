package io.tradepost.inventory.reservation;

import static io.tradepost.inventory.reservation.Waits.byQuantity;
import static io.tradepost.inventory.reservation.Waits.quantities;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.inventory.api.InventoryCommand.CommitStock;
import io.tradepost.inventory.api.InventoryCommand.ReleaseSome;
import io.tradepost.inventory.api.InventoryCommand.ReserveMore;
import io.tradepost.inventory.api.InventoryCommand.ReserveStock;
import io.tradepost.inventory.api.InventoryCommand.RestockReturn;
import io.tradepost.inventory.api.InventoryEvent;
import io.tradepost.inventory.api.InventoryEvent.MoreStockReserved;
import io.tradepost.inventory.api.InventoryEvent.StockBackordered;
import io.tradepost.inventory.api.InventoryEvent.StockCommitted;
import io.tradepost.inventory.api.InventoryEvent.StockPartlyReleased;
import io.tradepost.inventory.api.InventoryEvent.StockReserved;
import io.tradepost.inventory.api.InventoryEvent.StockRestocked;
import io.tradepost.kernel.Sku;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** No answer speaks of more than was asked for, and those that promise all of it speak of all. */
final class Answers {

    private Answers() {}

    static void check(Object asked, List<InventoryEvent> events) {
        Map<Sku, Long> waits = new HashMap<>();
        for (InventoryEvent event : events) {
            if (event instanceof StockBackordered it) {
                waits.putAll(byQuantity(it.lines()));
            }
        }
        for (InventoryEvent event : events) {
            if (asked instanceof ReserveStock command && event instanceof StockReserved it) {
                assertThat(sum(quantities(it.allocations()), waits)).isEqualTo(byQuantity(command.lines()));
            } else if (asked instanceof ReserveMore command && event instanceof MoreStockReserved it) {
                assertThat(quantities(it.allocations())).isEqualTo(byQuantity(command.lines()));
            } else if (asked instanceof RestockReturn command && event instanceof StockRestocked it) {
                assertThat(quantities(it.allocations())).isEqualTo(byQuantity(command.lines()));
            } else if (asked instanceof CommitStock command && event instanceof StockCommitted it) {
                within(quantities(it.allocations()), byQuantity(command.lines()));
            } else if (asked instanceof ReleaseSome command && event instanceof StockPartlyReleased it) {
                within(sum(quantities(it.allocations()), byQuantity(it.unawaited())), byQuantity(command.lines()));
            }
        }
    }

    private static void within(Map<Sku, Long> answered, Map<Sku, Long> asked) {
        answered.forEach((sku, quantity) -> assertThat(quantity).isBetween(1L, asked.getOrDefault(sku, 0L)));
    }

    private static Map<Sku, Long> sum(Map<Sku, Long> some, Map<Sku, Long> others) {
        Map<Sku, Long> sum = new HashMap<>(some);
        others.forEach((sku, quantity) -> sum.merge(sku, quantity, Long::sum));
        return sum;
    }
}
