package io.tradepost.inventory.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.inventory.api.InventoryCommand.CommitStock;
import io.tradepost.inventory.api.InventoryCommand.ReleaseSome;
import io.tradepost.inventory.api.InventoryCommand.ReleaseStock;
import io.tradepost.inventory.api.InventoryCommand.ReserveMore;
import io.tradepost.inventory.api.InventoryCommand.ReserveStock;
import io.tradepost.inventory.api.InventoryCommand.RestockReturn;
import io.tradepost.inventory.api.InventoryEvent.Allocation;
import io.tradepost.inventory.api.InventoryEvent.BackorderFilled;
import io.tradepost.inventory.api.InventoryEvent.Balance;
import io.tradepost.inventory.api.InventoryEvent.LowStockThresholdSet;
import io.tradepost.inventory.api.InventoryEvent.MoreStockRejected;
import io.tradepost.inventory.api.InventoryEvent.MoreStockReserved;
import io.tradepost.inventory.api.InventoryEvent.Shortage;
import io.tradepost.inventory.api.InventoryEvent.StockAdjusted;
import io.tradepost.inventory.api.InventoryEvent.StockBackordered;
import io.tradepost.inventory.api.InventoryEvent.StockCommitted;
import io.tradepost.inventory.api.InventoryEvent.StockItemRegistered;
import io.tradepost.inventory.api.InventoryEvent.StockItemReleased;
import io.tradepost.inventory.api.InventoryEvent.StockItemReserved;
import io.tradepost.inventory.api.InventoryEvent.StockItemRestocked;
import io.tradepost.inventory.api.InventoryEvent.StockItemShipped;
import io.tradepost.inventory.api.InventoryEvent.StockPartlyReleased;
import io.tradepost.inventory.api.InventoryEvent.StockRanLow;
import io.tradepost.inventory.api.InventoryEvent.StockReceived;
import io.tradepost.inventory.api.InventoryEvent.StockRecovered;
import io.tradepost.inventory.api.InventoryEvent.StockReleased;
import io.tradepost.inventory.api.InventoryEvent.StockReservationExpired;
import io.tradepost.inventory.api.InventoryEvent.StockReservationRejected;
import io.tradepost.inventory.api.InventoryEvent.StockReserved;
import io.tradepost.inventory.api.InventoryEvent.StockRestocked;
import io.tradepost.inventory.api.InventoryEvent.StockWrittenOff;
import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.kernel.Warehouse;
import io.tradepost.testing.MessageContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class InventoryContractTest {

    private static final OrderId ORDER = new OrderId("o-1001");
    private static final Sku MUG = new Sku("MUG-1");
    private static final Sku LAMP = new Sku("LAMP.b");
    private static final Warehouse MAIN = Warehouse.MAIN;
    private static final Warehouse NORTH = new Warehouse("NORTH-2");
    private static final Instant IN_2011 = Instant.parse("2011-06-01T08:30:00Z");
    private static final List<Allocation> ALLOCATIONS =
            List.of(new Allocation(LAMP, NORTH, 1), new Allocation(MUG, MAIN, 12));
    private static final List<SkuQuantity> LINES = List.of(new SkuQuantity(MUG, 12), new SkuQuantity(LAMP, 1));
    private static final List<SkuQuantity> ONE_LAMP = List.of(new SkuQuantity(LAMP, 1));
    private static final List<Shortage> SHORTAGES = List.of(new Shortage(MUG, 12, 5));

    @Test
    void eventsKeepTheirShape() {
        MessageContract.verify(
                InventoryEvent.class,
                new StockItemRegistered(MUG, MAIN, new Balance(0, 0)),
                new StockReceived(MUG, MAIN, 100, new Balance(100, 0), IN_2011, "opening stock"),
                new StockAdjusted(MUG, MAIN, -3, "broken in transit", new Balance(97, 0), IN_2011),
                new StockWrittenOff(MUG, MAIN, 2, "wet", new Balance(95, 0), IN_2011),
                new StockItemReserved(MUG, MAIN, ORDER, 12, new Balance(97, 12)),
                new StockItemReleased(MUG, MAIN, ORDER, 12, new Balance(97, 0)),
                new StockItemShipped(LAMP, NORTH, ORDER, 1, new Balance(4, 0)),
                new StockItemRestocked(LAMP, NORTH, ORDER, change("r1"), 1, new Balance(5, 0)),
                new LowStockThresholdSet(MUG, MAIN, 20L, new Balance(97, 0)),
                new LowStockThresholdSet(MUG, MAIN, null, new Balance(97, 0)),
                new StockRanLow(MUG, MAIN, 20, new Balance(20, 3)),
                new StockRecovered(MUG, MAIN, 20, new Balance(30, 3)),
                new StockReserved(ORDER, ALLOCATIONS),
                new StockBackordered(ORDER, ONE_LAMP),
                new BackorderFilled(ORDER, change("f1"), ALLOCATIONS, ONE_LAMP),
                new StockReservationRejected(ORDER, SHORTAGES),
                new MoreStockReserved(ORDER, change("a1"), ALLOCATIONS),
                new MoreStockRejected(ORDER, change("a1"), SHORTAGES),
                new StockReleased(ORDER, ALLOCATIONS),
                new StockReleased(ORDER, List.of()),
                new StockPartlyReleased(ORDER, change("c1"), ALLOCATIONS, ONE_LAMP),
                new StockReservationExpired(ORDER, ALLOCATIONS),
                new StockCommitted(ORDER, change("s1"), ALLOCATIONS),
                new StockRestocked(ORDER, change("r1"), ALLOCATIONS));
    }

    @Test
    void commandsKeepTheirShape() {
        MessageContract.verify(
                InventoryCommand.class,
                new ReserveStock(ORDER, LINES, true),
                new ReserveMore(ORDER, change("a1"), ONE_LAMP),
                new ReleaseStock(ORDER),
                new ReleaseSome(ORDER, change("c1"), ONE_LAMP),
                new CommitStock(ORDER, change("s1"), LINES),
                new RestockReturn(ORDER, change("r1"), NORTH, ONE_LAMP));
    }

    /** As they were before orders could wait, ship in parts and come back. */
    @Test
    void whatWasWrittenBeforeStillReads() {
        assertThat(firstRevision(ReserveStock.class)).isEqualTo(new ReserveStock(ORDER, LINES, false));
        assertThat(firstRevision(CommitStock.class)).isEqualTo(new CommitStock(ORDER, null, null));
        assertThat(firstRevision(StockReceived.class))
                .isEqualTo(new StockReceived(MUG, MAIN, 100, new Balance(100, 0), null, null));
        assertThat(firstRevision(StockAdjusted.class))
                .isEqualTo(new StockAdjusted(MUG, MAIN, -3, "broken in transit", new Balance(97, 0), null));
        assertThat(firstRevision(StockCommitted.class)).isEqualTo(new StockCommitted(ORDER, null, ALLOCATIONS));
    }

    private static <T> T firstRevision(Class<T> message) {
        Path golden = Path.of("src/test/resources/contract", message.getSimpleName() + ".r0.json");
        try {
            return JsonMapper.builder().build().readValue(Files.readString(golden), message);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ChangeId change(String reference) {
        return new ChangeId(ORDER, reference);
    }
}
