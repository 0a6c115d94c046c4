package io.tradepost.inventory.stock;

import io.tradepost.inventory.api.InventoryEvent.Balance;
import io.tradepost.inventory.api.InventoryEvent.LowStockThresholdSet;
import io.tradepost.inventory.api.InventoryEvent.StockItemRegistered;
import io.tradepost.inventory.api.InventoryEvent.StockItemReserved;
import io.tradepost.inventory.api.InventoryEvent.StockItemShipped;
import io.tradepost.inventory.api.InventoryEvent.StockRanLow;
import io.tradepost.inventory.api.InventoryEvent.StockReceived;
import io.tradepost.inventory.api.InventoryEvent.StockRecovered;
import io.tradepost.inventory.api.InventoryEvent.StockWrittenOff;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.Warehouse;
import java.util.function.Consumer;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class StockThresholdTest {

    private static final Sku MUG = new Sku("MUG-1");
    private static final Warehouse MAIN = Warehouse.MAIN;
    private static final StockItemId ITEM = new StockItemId(MUG, MAIN);
    private static final OrderId ORDER = new OrderId("o-1");
    private static final StockItemRegistered REGISTERED = new StockItemRegistered(MUG, MAIN, new Balance(0, 0));
    private static final StockReceived TEN_RECEIVED = new StockReceived(MUG, MAIN, 10, new Balance(10, 0), null, null);
    private static final StockItemReserved SIX_RESERVED =
            new StockItemReserved(MUG, MAIN, ORDER, 6, new Balance(10, 6));

    private final AggregateTestFixture<StockItem> fixture = new AggregateTestFixture<>(StockItem.class);

    private final LowStockThresholdSet atFour = new LowStockThresholdSet(MUG, MAIN, 4L, new Balance(10, 0));
    private final StockRanLow ranLow = new StockRanLow(MUG, MAIN, 4, new Balance(10, 6));

    @Test
    void fallingToItIsSaid() {
        after(item -> item.reserve(ORDER, 6), REGISTERED, TEN_RECEIVED, atFour).expectEvents(SIX_RESERVED, ranLow);
    }

    @Test
    void beingAboveItIsNot() {
        after(item -> item.reserve(ORDER, 5), REGISTERED, TEN_RECEIVED, atFour)
                .expectEvents(new StockItemReserved(MUG, MAIN, ORDER, 5, new Balance(10, 5)));
    }

    @Test
    void aLossMayCrossItToo() {
        after(item -> item.writeOff(6, "wet", null), REGISTERED, TEN_RECEIVED, atFour)
                .expectEvents(
                        new StockWrittenOff(MUG, MAIN, 6, "wet", new Balance(4, 0), null),
                        new StockRanLow(MUG, MAIN, 4, new Balance(4, 0)));
    }

    @Test
    void fallingFurtherIsNotSaidAgain() {
        after(item -> item.reserve(ORDER, 1), REGISTERED, TEN_RECEIVED, atFour, SIX_RESERVED, ranLow)
                .expectEvents(new StockItemReserved(MUG, MAIN, ORDER, 1, new Balance(10, 7)));
    }

    @Test
    void shippingWhatWasReservedCrossesNothing() {
        after(item -> item.ship(ORDER, 6), REGISTERED, TEN_RECEIVED, atFour, SIX_RESERVED, ranLow)
                .expectEvents(new StockItemShipped(MUG, MAIN, ORDER, 6, new Balance(4, 0)));
    }

    @Test
    void risingAboveItIsSaidWhenThoseWhoWaitAreServed() {
        after(
                        item -> {
                            item.receive(1, null, null);
                            item.watch();
                        },
                        REGISTERED,
                        TEN_RECEIVED,
                        atFour,
                        SIX_RESERVED,
                        ranLow)
                .expectEvents(
                        new StockReceived(MUG, MAIN, 1, new Balance(11, 6), null, null),
                        new StockRecovered(MUG, MAIN, 4, new Balance(11, 6)));
    }

    @Test
    void settingItAboveWhatIsThereIsSaidAtOnce() {
        after(item -> item.warnAt(10L), REGISTERED, TEN_RECEIVED)
                .expectEvents(
                        new LowStockThresholdSet(MUG, MAIN, 10L, new Balance(10, 0)),
                        new StockRanLow(MUG, MAIN, 10, new Balance(10, 0)));
    }

    @Test
    void settingItToWhatItIsIsARepeat() {
        after(item -> item.warnAt(4L), REGISTERED, TEN_RECEIVED, atFour).expectNoEvents();
    }

    @Test
    void withoutItNothingIsSaid() {
        after(
                        item -> {
                            item.warnAt(null);
                            item.reserve(ORDER, 1);
                        },
                        REGISTERED,
                        TEN_RECEIVED,
                        atFour,
                        SIX_RESERVED,
                        ranLow)
                .expectEvents(
                        new LowStockThresholdSet(MUG, MAIN, null, new Balance(10, 6)),
                        new StockItemReserved(MUG, MAIN, ORDER, 1, new Balance(10, 7)));
    }

    private ResultValidator<StockItem> after(Consumer<StockItem> change, Object... history) {
        return fixture.given(history).whenInvoking(ITEM.toString(), change).expectSuccessfulHandlerExecution();
    }
}
