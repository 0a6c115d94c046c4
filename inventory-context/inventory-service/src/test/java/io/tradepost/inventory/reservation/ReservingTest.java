package io.tradepost.inventory.reservation;

import static io.tradepost.inventory.keeping.StockExamples.adjustment;
import static io.tradepost.inventory.keeping.StockExamples.receipt;
import static io.tradepost.inventory.reservation.ReservationExamples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradepost.inventory.api.InventoryCommand.ReleaseStock;
import io.tradepost.inventory.api.InventoryCommand.ReserveStock;
import io.tradepost.inventory.api.InventoryEvent.Balance;
import io.tradepost.inventory.api.InventoryEvent.MoreStockRejected;
import io.tradepost.inventory.api.InventoryEvent.MoreStockReserved;
import io.tradepost.inventory.api.InventoryEvent.Shortage;
import io.tradepost.inventory.api.InventoryEvent.StockBackordered;
import io.tradepost.inventory.api.InventoryEvent.StockItemReserved;
import io.tradepost.inventory.api.InventoryEvent.StockReservationRejected;
import io.tradepost.inventory.api.InventoryEvent.StockReserved;
import java.util.List;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReservingTest {

    private static final ReserveStock FOUR_MUGS = reserve(ORDER, mugs(4));
    private static final ReleaseStock RELEASE = new ReleaseStock(ORDER);

    private final House house = new House().given(receipt(MUGS, 10));

    @Nested
    class WhenNothingIsDecided {

        @Test
        void everyItemAndThenTheOrderIsReserved() {
            house.given(receipt(MUGS_EAST, 3), receipt(LAMPS_EAST, 1));
            assertThat(house.when(reserve(ORDER, mugs(12), lamps(1))))
                    .containsExactly(
                            new StockItemReserved(LAMP, EAST, ORDER, 1, new Balance(1, 1)),
                            new StockItemReserved(MUG, MAIN, ORDER, 10, new Balance(10, 10)),
                            new StockItemReserved(MUG, EAST, ORDER, 2, new Balance(3, 2)),
                            new StockReserved(ORDER, List.of(in(LAMPS_EAST, 1), in(MUGS, 10), in(MUGS_EAST, 2))));
        }

        @Test
        void oneShortLineAndNothingIsReserved() {
            assertThat(house.when(reserve(ORDER, mugs(4), lamps(1))))
                    .containsExactly(new StockReservationRejected(ORDER, List.of(new Shortage(LAMP, 1, 0))));
        }

        @Test
        void oneUnitShortIsAShortageAndEveryShortageIsNamed() {
            assertThat(house.when(reserve(ORDER, mugs(11), lamps(1))))
                    .containsExactly(new StockReservationRejected(
                            ORDER, List.of(new Shortage(LAMP, 1, 0), new Shortage(MUG, 11, 10))));
        }

        @Test
        void withABackorderWhatIsThereIsReservedAndTheRestWaits() {
            assertThat(house.when(reserveOrWait(ORDER, mugs(12), lamps(1))))
                    .containsExactly(
                            new StockItemReserved(MUG, MAIN, ORDER, 10, new Balance(10, 10)),
                            new StockReserved(ORDER, List.of(in(MUGS, 10))),
                            new StockBackordered(ORDER, List.of(lamps(1), mugs(2))));
        }

        @Test
        void withABackorderAllMayWait() {
            assertThat(house.when(reserveOrWait(ORDER, lamps(1))))
                    .containsExactly(
                            new StockReserved(ORDER, List.of()), new StockBackordered(ORDER, List.of(lamps(1))));
        }

        @Test
        void withABackorderNothingWaitsThatIsThere() {
            assertThat(house.when(reserveOrWait(ORDER, mugs(10))))
                    .containsExactly(
                            new StockItemReserved(MUG, MAIN, ORDER, 10, new Balance(10, 10)),
                            new StockReserved(ORDER, List.of(in(MUGS, 10))));
        }

        @Test
        void aSkuOnTwoLinesIsOneDemand() {
            assertThat(house.when(reserve(ORDER, mugs(6), mugs(5))))
                    .containsExactly(new StockReservationRejected(ORDER, List.of(new Shortage(MUG, 11, 10))));
        }

        @Test
        void noLinesAreAFault() {
            assertThatThrownBy(() -> house.when(reserve(ORDER))).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void thereIsNothingToReserveMoreOf() {
            assertThat(house.when(more(ORDER, "a1", mugs(1))))
                    .containsExactly(new MoreStockRejected(ORDER, change(ORDER, "a1"), List.of()));
        }
    }

    @Nested
    class WhenReserved {

        private final House reserved = house.given(FOUR_MUGS);

        @Test
        void aRepeatIsSilent() {
            assertThat(reserved.when(FOUR_MUGS)).isEmpty();
        }

        @Test
        void othersGetOnlyTheRest() {
            assertThat(reserved.when(reserve(OTHER, mugs(7))))
                    .containsExactly(new StockReservationRejected(OTHER, List.of(new Shortage(MUG, 7, 6))));
        }

        @Test
        void moreIsReservedBeyondIt() {
            assertThat(reserved.when(more(ORDER, "a1", mugs(6))))
                    .containsExactly(
                            new StockItemReserved(MUG, MAIN, ORDER, 6, new Balance(10, 10)),
                            new MoreStockReserved(ORDER, change(ORDER, "a1"), List.of(in(MUGS, 6))));
        }

        @Test
        void moreThanThereIsIsRejectedAndLeavesWhatWasReserved() {
            assertThat(reserved.when(more(ORDER, "a1", mugs(7), lamps(1))))
                    .containsExactly(new MoreStockRejected(
                            ORDER, change(ORDER, "a1"), List.of(new Shortage(LAMP, 1, 0), new Shortage(MUG, 7, 6))));
            assertThat(reserved.balance(MUGS)).isEqualTo(new Balance(10, 4));
        }

        @Test
        void moreIsDecidedOncePerAmendment() {
            reserved.given(more(ORDER, "a1", mugs(1)), more(ORDER, "a2", mugs(9)), receipt(MUGS, 10));
            assertThat(reserved.when(more(ORDER, "a1", mugs(1)))).isEmpty();
            assertThat(reserved.when(more(ORDER, "a2", mugs(9)))).isEmpty();
            assertThat(reserved.when(more(ORDER, "a3", mugs(1)))).hasSize(2);
        }
    }

    @Nested
    class WhenRejected {

        private final House rejected = house.given(reserve(ORDER, mugs(11)));

        @Test
        void aRepeatIsSilentAlsoWhenThereIsEnoughNow() {
            rejected.given(receipt(MUGS, 1));
            assertThat(rejected.when(reserve(ORDER, mugs(11)))).isEmpty();
        }

        @Test
        void thereIsNothingToReserveMoreOf() {
            assertThat(rejected.when(more(ORDER, "a1", mugs(1))))
                    .containsExactly(new MoreStockRejected(ORDER, change(ORDER, "a1"), List.of()));
        }
    }

    @Nested
    class WhenReleasedBeforeItWasReserved {

        private final House givenUp = house.given(RELEASE);

        @Test
        void aReservationThatArrivesLaterHoldsNothing() {
            assertThat(givenUp.when(FOUR_MUGS)).isEmpty();
            assertThat(house.balance(MUGS)).isEqualTo(new Balance(10, 0));
        }

        @Test
        void aBackorderThatArrivesLaterDoesNotWait() {
            assertThat(givenUp.when(reserveOrWait(ORDER, mugs(11)))).isEmpty();
            assertThat(givenUp.waiting()).isEmpty();
        }
    }

    @Nested
    class InOneUnitOfWork {

        @Test
        void whatCameEarlierCounts() {
            assertThat(house.whenTogether(
                            FOUR_MUGS, adjustment(MUGS, -2), reserve(OTHER, mugs(5)), RELEASE, reserve(THIRD, mugs(8))))
                    .contains(new StockReservationRejected(OTHER, List.of(new Shortage(MUG, 5, 4))))
                    .endsWith(new StockReserved(THIRD, List.of(in(MUGS, 8))));
        }

        @Test
        void anItemRegisteredEarlierCounts() {
            assertThat(house.whenTogether(receipt(LAMPS_EAST, 1), reserve(ORDER, lamps(1))))
                    .endsWith(new StockReserved(ORDER, List.of(in(LAMPS_EAST, 1))));
        }
    }

    @Test
    void doesNotDecideOnAnItemThatAnotherInstanceHasOvertaken() {
        house.overtake(MUGS);
        assertThatThrownBy(() -> house.when(FOUR_MUGS)).isInstanceOf(ConcurrencyException.class);
    }
}
