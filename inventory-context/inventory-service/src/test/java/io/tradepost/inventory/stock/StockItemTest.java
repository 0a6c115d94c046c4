package io.tradepost.inventory.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.inventory.api.InventoryEvent.Balance;
import io.tradepost.inventory.api.InventoryEvent.StockAdjusted;
import io.tradepost.inventory.api.InventoryEvent.StockItemRegistered;
import io.tradepost.inventory.api.InventoryEvent.StockItemReleased;
import io.tradepost.inventory.api.InventoryEvent.StockItemReserved;
import io.tradepost.inventory.api.InventoryEvent.StockItemRestocked;
import io.tradepost.inventory.api.InventoryEvent.StockItemShipped;
import io.tradepost.inventory.api.InventoryEvent.StockReceived;
import io.tradepost.inventory.api.InventoryEvent.StockWrittenOff;
import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Refusal;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.Warehouse;
import java.time.Instant;
import java.util.function.Consumer;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StockItemTest {

    private static final Sku MUG = new Sku("MUG-1");
    private static final Warehouse MAIN = Warehouse.MAIN;
    private static final StockItemId ITEM = new StockItemId(MUG, MAIN);
    private static final OrderId ORDER = new OrderId("o-1");
    private static final Instant IN_2011 = Instant.parse("2011-06-01T08:30:00Z");
    private static final StockItemRegistered REGISTERED = new StockItemRegistered(MUG, MAIN, new Balance(0, 0));
    private static final StockReceived TEN_RECEIVED = new StockReceived(MUG, MAIN, 10, new Balance(10, 0), null, null);
    private static final StockItemReserved SIX_RESERVED =
            new StockItemReserved(MUG, MAIN, ORDER, 6, new Balance(10, 6));

    private final AggregateTestFixture<StockItem> fixture = new AggregateTestFixture<>(StockItem.class);

    @Nested
    class WhenStocked {

        @Test
        void aReceiptAddsToWhatIsThereAndKeepsItsBusinessDate() {
            after(item -> item.receive(5, IN_2011, "late"), REGISTERED, TEN_RECEIVED)
                    .expectEvents(new StockReceived(MUG, MAIN, 5, new Balance(15, 0), IN_2011, "late"));
        }

        @Test
        void everyReceiptCountsBecauseTwoAlikeMayBothBeTrue() {
            after(item -> item.receive(10, null, null), REGISTERED, TEN_RECEIVED)
                    .expectEvents(new StockReceived(MUG, MAIN, 10, new Balance(20, 0), null, null));
        }

        @Test
        void aReceiptOfNothingIsAFault() {
            faulty(item -> item.receive(0, null, null), IllegalArgumentException.class);
        }

        @Test
        void aLossMayTakeAllThatIsThere() {
            after(item -> item.adjust(-10, "flood", IN_2011), REGISTERED, TEN_RECEIVED)
                    .expectEvents(new StockAdjusted(MUG, MAIN, -10, "flood", new Balance(0, 0), IN_2011));
        }

        @Test
        void aFindAdds() {
            after(item -> item.adjust(3, "found", null), REGISTERED, TEN_RECEIVED)
                    .expectEvents(new StockAdjusted(MUG, MAIN, 3, "found", new Balance(13, 0), null));
        }

        @Test
        void anAdjustmentChangesSomething() {
            faulty(item -> item.adjust(0, "nothing", null), Refusal.class);
        }

        @Test
        void cannotLoseMoreThanIsThere() {
            faulty(item -> item.adjust(-11, "flood", null), Refusal.class)
                    .expectExceptionMessage("0 of 10 MUG-1@MAIN on hand are reserved");
        }

        @Test
        void aCountSetsWhatWasCounted() {
            after(item -> item.count(7, "inventory", IN_2011), REGISTERED, TEN_RECEIVED)
                    .expectEvents(new StockAdjusted(MUG, MAIN, -3, "inventory", new Balance(7, 0), IN_2011));
            after(item -> item.count(12, "inventory", null), REGISTERED, TEN_RECEIVED)
                    .expectEvents(new StockAdjusted(MUG, MAIN, 2, "inventory", new Balance(12, 0), null));
        }

        @Test
        void aCountOfWhatIsThereChangesNothing() {
            after(item -> item.count(10, "inventory", null), REGISTERED, TEN_RECEIVED)
                    .expectNoEvents();
        }

        @Test
        void whatIsWrittenOffIsGone() {
            after(item -> item.writeOff(4, "wet", IN_2011), REGISTERED, TEN_RECEIVED)
                    .expectEvents(new StockWrittenOff(MUG, MAIN, 4, "wet", new Balance(6, 0), IN_2011));
        }

        @Test
        void cannotWriteOffMoreThanIsThereNorNothing() {
            faulty(item -> item.writeOff(11, "wet", null), Refusal.class);
            faulty(item -> item.writeOff(0, "wet", null), IllegalArgumentException.class);
        }

        @Test
        void whatComesBackIsThereAgain() {
            ChangeId returned = new ChangeId(ORDER, "r1");
            after(item -> item.restock(returned, 2), REGISTERED, TEN_RECEIVED)
                    .expectEvents(new StockItemRestocked(MUG, MAIN, ORDER, returned, 2, new Balance(12, 0)));
        }

        @Test
        void canBeReservedToTheLastUnit() {
            after(item -> item.reserve(ORDER, 10), REGISTERED, TEN_RECEIVED)
                    .expectEvents(new StockItemReserved(MUG, MAIN, ORDER, 10, new Balance(10, 10)))
                    .expectState(item -> assertThat(item.available()).isZero());
        }

        @Test
        void neverSellsMoreThanItHas() {
            faulty(item -> item.reserve(ORDER, 11), IllegalStateException.class);
        }

        @Test
        void cannotReserveLessThanOne() {
            faulty(item -> item.reserve(ORDER, -1), IllegalArgumentException.class);
        }

        @Test
        void cannotReleaseNorShipWhatIsNotReserved() {
            faulty(item -> item.release(ORDER, 1), IllegalStateException.class);
            faulty(item -> item.ship(ORDER, 1), IllegalStateException.class);
        }
    }

    @Nested
    class WhenPartlyReserved {

        @Test
        void aReceiptLeavesWhatIsReserved() {
            after(item -> item.receive(1, null, null), REGISTERED, TEN_RECEIVED, SIX_RESERVED)
                    .expectEvents(new StockReceived(MUG, MAIN, 1, new Balance(11, 6), null, null));
        }

        @Test
        void aLossMayTakeWhatIsFree() {
            after(item -> item.adjust(-4, "broken", null), REGISTERED, TEN_RECEIVED, SIX_RESERVED)
                    .expectEvents(new StockAdjusted(MUG, MAIN, -4, "broken", new Balance(6, 6), null));
        }

        @Test
        void nothingTakesWhatIsPromised() {
            faulty(item -> item.adjust(-5, "broken", null), Refusal.class, REGISTERED, TEN_RECEIVED, SIX_RESERVED)
                    .expectExceptionMessage("6 of 10 MUG-1@MAIN on hand are reserved");
            faulty(item -> item.writeOff(5, "broken", null), Refusal.class, REGISTERED, TEN_RECEIVED, SIX_RESERVED);
            faulty(item -> item.count(5, "counted", null), Refusal.class, REGISTERED, TEN_RECEIVED, SIX_RESERVED);
        }

        @Test
        void onlyTheRestCanBeReserved() {
            faulty(item -> item.reserve(ORDER, 5), IllegalStateException.class, REGISTERED, TEN_RECEIVED, SIX_RESERVED);
        }

        @Test
        void whatIsReleasedIsFreeAgain() {
            after(item -> item.release(ORDER, 6), REGISTERED, TEN_RECEIVED, SIX_RESERVED)
                    .expectEvents(new StockItemReleased(MUG, MAIN, ORDER, 6, new Balance(10, 0)))
                    .expectState(item -> assertThat(item.available()).isEqualTo(10));
        }

        @Test
        void whatIsShippedHasLeft() {
            after(item -> item.ship(ORDER, 6), REGISTERED, TEN_RECEIVED, SIX_RESERVED)
                    .expectEvents(new StockItemShipped(MUG, MAIN, ORDER, 6, new Balance(4, 0)))
                    .expectState(item -> assertThat(item.available()).isEqualTo(4));
        }
    }

    private ResultValidator<StockItem> after(Consumer<StockItem> change, Object... history) {
        return fixture.given(history).whenInvoking(ITEM.toString(), change).expectSuccessfulHandlerExecution();
    }

    private ResultValidator<StockItem> faulty(
            Consumer<StockItem> change, Class<? extends Throwable> failure, Object... history) {
        Object[] given = history.length == 0 ? new Object[] {REGISTERED, TEN_RECEIVED} : history;
        return fixture.given(given)
                .whenInvoking(ITEM.toString(), change)
                .expectException(failure)
                .expectNoEvents();
    }
}
