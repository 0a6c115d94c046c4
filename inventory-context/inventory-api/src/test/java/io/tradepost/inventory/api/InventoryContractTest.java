package io.tradepost.inventory.api;

import io.tradepost.inventory.api.InventoryCommand.CommitStock;
import io.tradepost.inventory.api.InventoryCommand.ReleaseStock;
import io.tradepost.inventory.api.InventoryCommand.ReserveStock;
import io.tradepost.inventory.api.InventoryEvent.Allocation;
import io.tradepost.inventory.api.InventoryEvent.Balance;
import io.tradepost.inventory.api.InventoryEvent.Shortage;
import io.tradepost.inventory.api.InventoryEvent.StockAdjusted;
import io.tradepost.inventory.api.InventoryEvent.StockCommitted;
import io.tradepost.inventory.api.InventoryEvent.StockItemRegistered;
import io.tradepost.inventory.api.InventoryEvent.StockItemReleased;
import io.tradepost.inventory.api.InventoryEvent.StockItemReserved;
import io.tradepost.inventory.api.InventoryEvent.StockItemShipped;
import io.tradepost.inventory.api.InventoryEvent.StockReceived;
import io.tradepost.inventory.api.InventoryEvent.StockReleased;
import io.tradepost.inventory.api.InventoryEvent.StockReservationRejected;
import io.tradepost.inventory.api.InventoryEvent.StockReserved;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.Warehouse;
import io.tradepost.testing.MessageContract;
import java.util.List;
import org.junit.jupiter.api.Test;

class InventoryContractTest {

    private static final OrderId ORDER = new OrderId("o-1001");
    private static final Sku MUG = new Sku("MUG-1");
    private static final Sku LAMP = new Sku("LAMP.b");
    private static final Warehouse NORTH = new Warehouse("NORTH-2");
    private static final List<Allocation> ALLOCATIONS =
            List.of(new Allocation(LAMP, NORTH, 1), new Allocation(MUG, Warehouse.MAIN, 12));

    @Test
    void eventsKeepTheirShape() {
        MessageContract.verify(
                InventoryEvent.class,
                new StockItemRegistered(MUG, Warehouse.MAIN, new Balance(0, 0)),
                new StockReceived(MUG, Warehouse.MAIN, 100, new Balance(100, 0)),
                new StockAdjusted(MUG, Warehouse.MAIN, -3, "broken in transit", new Balance(97, 0)),
                new StockItemReserved(MUG, Warehouse.MAIN, ORDER, 12, new Balance(97, 12)),
                new StockItemReleased(MUG, Warehouse.MAIN, ORDER, 12, new Balance(97, 0)),
                new StockItemShipped(LAMP, NORTH, ORDER, 1, new Balance(4, 0)),
                new StockReserved(ORDER, ALLOCATIONS),
                new StockReservationRejected(ORDER, List.of(new Shortage(MUG, 12, 5))),
                new StockReleased(ORDER, ALLOCATIONS),
                new StockReleased(ORDER, List.of()),
                new StockCommitted(ORDER, ALLOCATIONS));
    }

    @Test
    void commandsKeepTheirShape() {
        MessageContract.verify(
                InventoryCommand.class,
                new ReserveStock(ORDER, List.of(new ReserveStock.Line(MUG, 12), new ReserveStock.Line(LAMP, 1))),
                new ReleaseStock(ORDER),
                new CommitStock(ORDER));
    }
}
