package io.tradepost.inventory.reservation;

import io.tradepost.inventory.api.InventoryCommand.CommitStock;
import io.tradepost.inventory.api.InventoryCommand.ReleaseSome;
import io.tradepost.inventory.api.InventoryCommand.ReserveMore;
import io.tradepost.inventory.api.InventoryCommand.ReserveStock;
import io.tradepost.inventory.api.InventoryCommand.RestockReturn;
import io.tradepost.inventory.api.InventoryEvent.Allocation;
import io.tradepost.inventory.stock.StockItemId;
import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.kernel.Warehouse;
import java.util.List;

/** Names and commands that the tests of this package share. */
final class ReservationExamples {

    static final Sku LAMP = new Sku("LAMP-1");
    static final Sku MUG = new Sku("MUG-1");
    static final Warehouse MAIN = Warehouse.MAIN;
    static final Warehouse EAST = new Warehouse("EAST");
    static final Warehouse WEST = new Warehouse("WEST");
    static final StockItemId MUGS = new StockItemId(MUG, MAIN);
    static final StockItemId MUGS_EAST = new StockItemId(MUG, EAST);
    static final StockItemId LAMPS = new StockItemId(LAMP, MAIN);
    static final StockItemId LAMPS_EAST = new StockItemId(LAMP, EAST);
    static final OrderId ORDER = new OrderId("o-1");
    static final OrderId OTHER = new OrderId("o-2");
    static final OrderId THIRD = new OrderId("o-3");
    static final OrderId FOURTH = new OrderId("o-4");

    private ReservationExamples() {}

    static SkuQuantity mugs(long quantity) {
        return new SkuQuantity(MUG, quantity);
    }

    static SkuQuantity lamps(long quantity) {
        return new SkuQuantity(LAMP, quantity);
    }

    static Allocation in(StockItemId item, long quantity) {
        return new Allocation(item.sku(), item.warehouse(), quantity);
    }

    static ChangeId change(OrderId order, String reference) {
        return new ChangeId(order, reference);
    }

    static ReserveStock reserve(OrderId order, SkuQuantity... lines) {
        return new ReserveStock(order, List.of(lines), false);
    }

    static ReserveStock reserveOrWait(OrderId order, SkuQuantity... lines) {
        return new ReserveStock(order, List.of(lines), true);
    }

    static ReserveMore more(OrderId order, String reference, SkuQuantity... lines) {
        return new ReserveMore(order, change(order, reference), List.of(lines));
    }

    static ReleaseSome less(OrderId order, String reference, SkuQuantity... lines) {
        return new ReleaseSome(order, change(order, reference), List.of(lines));
    }

    static CommitStock ship(OrderId order, String reference, SkuQuantity... lines) {
        return new CommitStock(order, change(order, reference), List.of(lines));
    }

    static RestockReturn restock(OrderId order, String reference, Warehouse warehouse, SkuQuantity... lines) {
        return new RestockReturn(order, change(order, reference), warehouse, List.of(lines));
    }
}
