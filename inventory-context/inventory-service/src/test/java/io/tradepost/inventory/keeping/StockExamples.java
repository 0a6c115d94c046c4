package io.tradepost.inventory.keeping;

import io.tradepost.inventory.keeping.StockKeeping.AdjustStock;
import io.tradepost.inventory.keeping.StockKeeping.CorrectStock;
import io.tradepost.inventory.keeping.StockKeeping.CountStock;
import io.tradepost.inventory.keeping.StockKeeping.Receipt;
import io.tradepost.inventory.keeping.StockKeeping.ReceiveDelivery;
import io.tradepost.inventory.keeping.StockKeeping.RecordMovements;
import io.tradepost.inventory.keeping.StockKeeping.WarnAt;
import io.tradepost.inventory.keeping.StockKeeping.WriteOffStock;
import io.tradepost.inventory.reservation.Backorders;
import io.tradepost.inventory.stock.Shelves;
import io.tradepost.inventory.stock.StockItemId;
import java.util.List;

/** Commands of this package, and who handles them, for tests of others. */
public final class StockExamples {

    private StockExamples() {}

    public static Object handler(Shelves shelves, Backorders backorders) {
        return new Keeping(shelves, backorders);
    }

    public static Object receipt(StockItemId item, long quantity) {
        return new ReceiveDelivery(List.of(new Receipt(item, quantity, null, null)));
    }

    public static Object adjustment(StockItemId item, long quantity) {
        return new AdjustStock(item, quantity, "counted", null);
    }

    public static Object count(StockItemId item, long counted) {
        return new CountStock(item, counted, "counted", null);
    }

    public static Object writeOff(StockItemId item, long quantity) {
        return new WriteOffStock(item, quantity, "broken", null);
    }

    public static Object correction(StockItemId item, long quantity) {
        return new RecordMovements(List.of(new CorrectStock(item, quantity, "found", null)));
    }

    public static Object threshold(StockItemId item, Long threshold) {
        return new WarnAt(item, threshold);
    }
}
