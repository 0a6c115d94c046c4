package io.tradepost.inventory.reservation;

import static io.tradepost.inventory.keeping.StockExamples.receipt;
import static io.tradepost.inventory.reservation.ReservationExamples.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.inventory.api.InventoryCommand.CommitStock;
import io.tradepost.inventory.api.InventoryCommand.ReleaseStock;
import io.tradepost.inventory.api.InventoryEvent.Balance;
import io.tradepost.inventory.api.InventoryEvent.StockCommitted;
import io.tradepost.inventory.api.InventoryEvent.StockItemReserved;
import io.tradepost.inventory.api.InventoryEvent.StockItemRestocked;
import io.tradepost.inventory.api.InventoryEvent.StockItemShipped;
import io.tradepost.inventory.api.InventoryEvent.StockReleased;
import io.tradepost.inventory.api.InventoryEvent.StockRestocked;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ShippingTest {

    private final House house = new House()
            .given(receipt(MUGS, 10), receipt(MUGS_EAST, 10), receipt(LAMPS, 2), reserve(ORDER, mugs(12), lamps(2)));

    @Test
    void whatIsShippedLeavesTheHouse() {
        assertThat(house.when(ship(ORDER, "s1", mugs(12), lamps(2))))
                .containsExactly(
                        new StockItemShipped(LAMP, MAIN, ORDER, 2, new Balance(0, 0)),
                        new StockItemShipped(MUG, MAIN, ORDER, 10, new Balance(0, 0)),
                        new StockItemShipped(MUG, EAST, ORDER, 2, new Balance(8, 0)),
                        new StockCommitted(
                                ORDER, change(ORDER, "s1"), List.of(in(LAMPS, 2), in(MUGS, 10), in(MUGS_EAST, 2))));
    }

    @Test
    void anOrderMayShipInParts() {
        house.given(ship(ORDER, "s1", mugs(7)));
        assertThat(house.when(ship(ORDER, "s2", mugs(5), lamps(1))))
                .endsWith(new StockCommitted(
                        ORDER, change(ORDER, "s2"), List.of(in(LAMPS, 1), in(MUGS, 3), in(MUGS_EAST, 2))));
        assertThat(house.when(new ReleaseStock(ORDER))).contains(new StockReleased(ORDER, List.of(in(LAMPS, 1))));
    }

    @Test
    void aShipmentIsCommittedOnce() {
        house.given(ship(ORDER, "s1", mugs(7)));
        assertThat(house.when(ship(ORDER, "s1", mugs(7)))).isEmpty();
        assertThat(house.balance(MUGS)).isEqualTo(new Balance(3, 3));
    }

    @Test
    void fromBeforeThereWereSeveralAllThatIsReservedIsShipped() {
        assertThat(house.when(new CommitStock(ORDER, null, null)))
                .endsWith(new StockCommitted(ORDER, null, List.of(in(LAMPS, 2), in(MUGS, 10), in(MUGS_EAST, 2))));
        assertThat(house.when(new CommitStock(ORDER, null, null))).isEmpty();
    }

    @Nested
    class WhenItIsNotHeldBackAnyMore {

        private final House released = house.given(new ReleaseStock(ORDER), reserve(OTHER, mugs(10), lamps(2)));

        @Test
        void whatHasLeftIsTakenFromWhatIsFree() {
            assertThat(released.when(ship(ORDER, "s1", mugs(3))))
                    .containsExactly(
                            new StockItemReserved(MUG, EAST, ORDER, 3, new Balance(10, 3)),
                            new StockItemShipped(MUG, EAST, ORDER, 3, new Balance(7, 0)),
                            new StockCommitted(ORDER, change(ORDER, "s1"), List.of(in(MUGS_EAST, 3))));
        }

        @Test
        void whatIsPromisedToOthersIsNotTaken() {
            assertThat(released.when(ship(ORDER, "s1", mugs(11), lamps(1))))
                    .endsWith(new StockCommitted(ORDER, change(ORDER, "s1"), List.of(in(MUGS_EAST, 10))));
            assertThat(released.balance(LAMPS)).isEqualTo(new Balance(2, 2));
        }
    }

    @Nested
    class WhenItComesBack {

        private final House shipped = house.given(ship(ORDER, "s1", mugs(12), lamps(2)));

        @Test
        void itIsPutOnAShelf() {
            assertThat(shipped.when(restock(ORDER, "r1", MAIN, mugs(2))))
                    .containsExactly(
                            new StockItemRestocked(MUG, MAIN, ORDER, change(ORDER, "r1"), 2, new Balance(2, 0)),
                            new StockRestocked(ORDER, change(ORDER, "r1"), List.of(in(MUGS, 2))));
        }

        @Test
        void itMayBeANewShelf() {
            assertThat(shipped.when(restock(ORDER, "r1", WEST, mugs(2))))
                    .contains(new StockItemRestocked(MUG, WEST, ORDER, change(ORDER, "r1"), 2, new Balance(2, 0)));
        }

        @Test
        void aReturnIsRestockedOnce() {
            shipped.given(restock(ORDER, "r1", MAIN, mugs(2)));
            assertThat(shipped.when(restock(ORDER, "r1", MAIN, mugs(2)))).isEmpty();
            assertThat(shipped.when(restock(ORDER, "r2", MAIN, mugs(2)))).hasSize(2);
        }
    }
}
