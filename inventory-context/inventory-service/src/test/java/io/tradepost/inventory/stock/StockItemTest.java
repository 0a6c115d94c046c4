package io.tradepost.inventory.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.inventory.api.InventoryEvent.Balance;
import io.tradepost.inventory.api.InventoryEvent.StockAdjusted;
import io.tradepost.inventory.api.InventoryEvent.StockItemRegistered;
import io.tradepost.inventory.api.InventoryEvent.StockItemReleased;
import io.tradepost.inventory.api.InventoryEvent.StockItemReserved;
import io.tradepost.inventory.api.InventoryEvent.StockItemShipped;
import io.tradepost.inventory.api.InventoryEvent.StockReceived;
import io.tradepost.inventory.stock.StockKeeping.AdjustStock;
import io.tradepost.inventory.stock.StockKeeping.ReceiveStock;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Refusal;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.Warehouse;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StockItemTest {

    private static final Sku MUG = new Sku("MUG-1");
    private static final Warehouse MAIN = Warehouse.MAIN;
    private static final StockItemId ITEM = new StockItemId(MUG, MAIN);
    private static final OrderId ORDER = new OrderId("o-1");
    private static final StockItemRegistered REGISTERED = new StockItemRegistered(MUG, MAIN, new Balance(0, 0));
    private static final StockReceived TEN_RECEIVED = new StockReceived(MUG, MAIN, 10, new Balance(10, 0));
    private static final StockItemReserved SIX_RESERVED =
            new StockItemReserved(MUG, MAIN, ORDER, 6, new Balance(10, 6));

    private final AggregateTestFixture<StockItem> fixture = new AggregateTestFixture<>(StockItem.class);

    @Nested
    class WhenUnknown {

        @Test
        void theFirstReceiptRegistersIt() {
            fixture.givenNoPriorActivity()
                    .when(new ReceiveStock(ITEM, 10))
                    .expectEvents(REGISTERED, TEN_RECEIVED)
                    .expectResultMessagePayload(new StockLevel(ITEM, new Balance(10, 0), 1));
        }

        @Test
        void aReceiptOfNothingIsAFault() {
            fixture.givenNoPriorActivity()
                    .when(new ReceiveStock(ITEM, 0))
                    .expectException(IllegalArgumentException.class)
                    .expectNoEvents();
        }

        @Test
        void cannotBeAdjusted() {
            fixture.givenNoPriorActivity()
                    .when(new AdjustStock(ITEM, 5, "found"))
                    .expectException(Refusal.class)
                    .expectExceptionMessage("MUG-1 has no stock in MAIN")
                    .expectNoEvents();
        }
    }

    @Nested
    class WhenStocked {

        @Test
        void aReceiptAddsToWhatIsThere() {
            fixture.given(REGISTERED, TEN_RECEIVED)
                    .when(new ReceiveStock(ITEM, 5))
                    .expectEvents(new StockReceived(MUG, MAIN, 5, new Balance(15, 0)))
                    .expectResultMessagePayload(new StockLevel(ITEM, new Balance(15, 0), 2));
        }

        @Test
        void everyReceiptCountsBecauseTwoAlikeMayBothBeTrue() {
            fixture.given(REGISTERED, TEN_RECEIVED)
                    .when(new ReceiveStock(ITEM, 10))
                    .expectEvents(new StockReceived(MUG, MAIN, 10, new Balance(20, 0)));
        }

        @Test
        void aLossMayTakeAllThatIsThere() {
            fixture.given(REGISTERED, TEN_RECEIVED)
                    .when(new AdjustStock(ITEM, -10, "flood"))
                    .expectEvents(new StockAdjusted(MUG, MAIN, -10, "flood", new Balance(0, 0)))
                    .expectResultMessagePayload(new StockLevel(ITEM, new Balance(0, 0), 2));
        }

        @Test
        void aFindAdds() {
            fixture.given(REGISTERED, TEN_RECEIVED)
                    .when(new AdjustStock(ITEM, 3, "found"))
                    .expectEvents(new StockAdjusted(MUG, MAIN, 3, "found", new Balance(13, 0)));
        }

        @Test
        void cannotLoseMoreThanIsThere() {
            fixture.given(REGISTERED, TEN_RECEIVED)
                    .when(new AdjustStock(ITEM, -11, "flood"))
                    .expectException(Refusal.class)
                    .expectExceptionMessage("0 of 10 on hand are reserved")
                    .expectNoEvents();
        }

        @Test
        void anAdjustmentChangesSomething() {
            fixture.given(REGISTERED, TEN_RECEIVED)
                    .when(new AdjustStock(ITEM, 0, "nothing"))
                    .expectException(Refusal.class)
                    .expectNoEvents();
        }

        @Test
        void canBeReservedToTheLastUnit() {
            fixture.given(REGISTERED, TEN_RECEIVED)
                    .whenInvoking(ITEM.toString(), item -> item.reserve(ORDER, 10))
                    .expectEvents(new StockItemReserved(MUG, MAIN, ORDER, 10, new Balance(10, 10)))
                    .expectState(item -> assertThat(item.available()).isZero());
        }

        @Test
        void neverSellsMoreThanItHas() {
            fixture.given(REGISTERED, TEN_RECEIVED)
                    .whenInvoking(ITEM.toString(), item -> item.reserve(ORDER, 11))
                    .expectException(IllegalStateException.class)
                    .expectNoEvents();
        }

        @Test
        void cannotReserveLessThanOne() {
            fixture.given(REGISTERED, TEN_RECEIVED)
                    .whenInvoking(ITEM.toString(), item -> item.reserve(ORDER, -1))
                    .expectException(IllegalArgumentException.class)
                    .expectNoEvents();
        }

        @Test
        void cannotReleaseWhatIsNotReserved() {
            fixture.given(REGISTERED, TEN_RECEIVED)
                    .whenInvoking(ITEM.toString(), item -> item.release(ORDER, 1))
                    .expectException(IllegalStateException.class)
                    .expectNoEvents();
        }

        @Test
        void cannotShipWhatIsNotReserved() {
            fixture.given(REGISTERED, TEN_RECEIVED)
                    .whenInvoking(ITEM.toString(), item -> item.ship(ORDER, 1))
                    .expectException(IllegalStateException.class)
                    .expectNoEvents();
        }
    }

    @Nested
    class WhenPartlyReserved {

        @Test
        void aReceiptLeavesWhatIsReserved() {
            fixture.given(REGISTERED, TEN_RECEIVED, SIX_RESERVED)
                    .when(new ReceiveStock(ITEM, 1))
                    .expectEvents(new StockReceived(MUG, MAIN, 1, new Balance(11, 6)));
        }

        @Test
        void aLossMayTakeWhatIsFree() {
            fixture.given(REGISTERED, TEN_RECEIVED, SIX_RESERVED)
                    .when(new AdjustStock(ITEM, -4, "broken"))
                    .expectEvents(new StockAdjusted(MUG, MAIN, -4, "broken", new Balance(6, 6)));
        }

        @Test
        void aLossCannotTakeWhatIsPromised() {
            fixture.given(REGISTERED, TEN_RECEIVED, SIX_RESERVED)
                    .when(new AdjustStock(ITEM, -5, "broken"))
                    .expectException(Refusal.class)
                    .expectExceptionMessage("6 of 10 on hand are reserved")
                    .expectNoEvents();
        }

        @Test
        void onlyTheRestCanBeReserved() {
            fixture.given(REGISTERED, TEN_RECEIVED, SIX_RESERVED)
                    .whenInvoking(ITEM.toString(), item -> item.reserve(ORDER, 5))
                    .expectException(IllegalStateException.class)
                    .expectNoEvents();
        }

        @Test
        void whatIsReleasedIsFreeAgain() {
            fixture.given(REGISTERED, TEN_RECEIVED, SIX_RESERVED)
                    .whenInvoking(ITEM.toString(), item -> item.release(ORDER, 6))
                    .expectEvents(new StockItemReleased(MUG, MAIN, ORDER, 6, new Balance(10, 0)))
                    .expectState(item -> assertThat(item.available()).isEqualTo(10));
        }

        @Test
        void whatIsShippedHasLeft() {
            fixture.given(REGISTERED, TEN_RECEIVED, SIX_RESERVED)
                    .whenInvoking(ITEM.toString(), item -> item.ship(ORDER, 6))
                    .expectEvents(new StockItemShipped(MUG, MAIN, ORDER, 6, new Balance(4, 0)))
                    .expectState(item -> assertThat(item.available()).isEqualTo(4));
        }
    }
}
