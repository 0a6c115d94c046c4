package io.tradepost.inventory.reservation;

import static io.tradepost.inventory.stock.StockExamples.adjustment;
import static io.tradepost.inventory.stock.StockExamples.receipt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradepost.inventory.api.InventoryCommand.CommitStock;
import io.tradepost.inventory.api.InventoryCommand.ReleaseStock;
import io.tradepost.inventory.api.InventoryCommand.ReserveStock;
import io.tradepost.inventory.api.InventoryCommand.ReserveStock.Line;
import io.tradepost.inventory.api.InventoryEvent.Allocation;
import io.tradepost.inventory.api.InventoryEvent.Balance;
import io.tradepost.inventory.api.InventoryEvent.Shortage;
import io.tradepost.inventory.api.InventoryEvent.StockCommitted;
import io.tradepost.inventory.api.InventoryEvent.StockItemReleased;
import io.tradepost.inventory.api.InventoryEvent.StockItemReserved;
import io.tradepost.inventory.api.InventoryEvent.StockItemShipped;
import io.tradepost.inventory.api.InventoryEvent.StockReleased;
import io.tradepost.inventory.api.InventoryEvent.StockReservationRejected;
import io.tradepost.inventory.api.InventoryEvent.StockReserved;
import io.tradepost.inventory.stock.StockItemId;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.Warehouse;
import java.util.List;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReservingTest {

    private static final Sku LAMP = new Sku("LAMP-1");
    private static final Sku MUG = new Sku("MUG-1");
    private static final Warehouse MAIN = Warehouse.MAIN;
    private static final Warehouse EAST = new Warehouse("EAST");
    private static final OrderId ORDER = new OrderId("o-1");
    private static final OrderId OTHER = new OrderId("o-2");
    private static final ReserveStock FOUR_MUGS = new ReserveStock(ORDER, List.of(new Line(MUG, 4)));
    private static final ReleaseStock RELEASE = new ReleaseStock(ORDER);
    private static final CommitStock COMMIT = new CommitStock(ORDER);
    private static final List<Allocation> FOUR_FROM_MAIN = List.of(new Allocation(MUG, MAIN, 4));

    private final House house = new House().given(receipt(MUG, MAIN, 10));

    @Nested
    class WhenNothingIsDecided {

        @Test
        void everyItemAndThenTheOrderIsReserved() {
            house.given(receipt(MUG, EAST, 3), receipt(LAMP, EAST, 1));
            assertThat(house.when(new ReserveStock(ORDER, List.of(new Line(MUG, 12), new Line(LAMP, 1)))))
                    .containsExactly(
                            new StockItemReserved(LAMP, EAST, ORDER, 1, new Balance(1, 1)),
                            new StockItemReserved(MUG, MAIN, ORDER, 10, new Balance(10, 10)),
                            new StockItemReserved(MUG, EAST, ORDER, 2, new Balance(3, 2)),
                            new StockReserved(
                                    ORDER,
                                    List.of(
                                            new Allocation(LAMP, EAST, 1),
                                            new Allocation(MUG, MAIN, 10),
                                            new Allocation(MUG, EAST, 2))));
        }

        @Test
        void oneShortLineAndNothingIsReserved() {
            assertThat(house.when(new ReserveStock(ORDER, List.of(new Line(MUG, 4), new Line(LAMP, 1)))))
                    .containsExactly(new StockReservationRejected(ORDER, List.of(new Shortage(LAMP, 1, 0))));
        }

        @Test
        void aSkuOnTwoLinesIsOneDemand() {
            assertThat(house.when(new ReserveStock(ORDER, List.of(new Line(MUG, 6), new Line(MUG, 5)))))
                    .containsExactly(new StockReservationRejected(ORDER, List.of(new Shortage(MUG, 11, 10))));
        }

        @Test
        void aQuantityBelowOneIsAFault() {
            assertThatThrownBy(() -> house.when(new ReserveStock(ORDER, List.of(new Line(MUG, 0)))))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void aReleaseIsAnsweredThoughThereIsNothingToRelease() {
            assertThat(house.when(RELEASE)).containsExactly(new StockReleased(ORDER, List.of()));
        }

        @Test
        void thereIsNothingToCommit() {
            assertThat(house.when(COMMIT)).isEmpty();
            assertThat(house.when(FOUR_MUGS)).hasSize(2);
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
        void aReleaseGivesItBack() {
            assertThat(reserved.when(RELEASE))
                    .containsExactlyInAnyOrder(
                            new StockItemReleased(MUG, MAIN, ORDER, 4, new Balance(10, 0)),
                            new StockReleased(ORDER, FOUR_FROM_MAIN));
        }

        @Test
        void aCommitShipsIt() {
            assertThat(reserved.when(COMMIT))
                    .containsExactlyInAnyOrder(
                            new StockItemShipped(MUG, MAIN, ORDER, 4, new Balance(6, 0)),
                            new StockCommitted(ORDER, FOUR_FROM_MAIN));
        }

        @Test
        void othersGetOnlyTheRest() {
            assertThat(reserved.when(new ReserveStock(OTHER, List.of(new Line(MUG, 7)))))
                    .containsExactly(new StockReservationRejected(OTHER, List.of(new Shortage(MUG, 7, 6))));
        }
    }

    @Nested
    class WhenRejected {

        private final House rejected = house.given(new ReserveStock(ORDER, List.of(new Line(MUG, 11))));

        @Test
        void aRepeatIsSilentAlsoWhenThereIsEnoughNow() {
            rejected.given(receipt(MUG, MAIN, 1));
            assertThat(rejected.when(new ReserveStock(ORDER, List.of(new Line(MUG, 11)))))
                    .isEmpty();
        }

        @Test
        void aReleaseIsAnsweredOnce() {
            assertThat(rejected.when(RELEASE)).containsExactly(new StockReleased(ORDER, List.of()));
            assertThat(rejected.when(RELEASE)).isEmpty();
        }

        @Test
        void thereIsNothingToCommit() {
            assertThat(rejected.when(COMMIT)).isEmpty();
        }
    }

    @Nested
    class WhenReleased {

        private final House released = house.given(FOUR_MUGS, RELEASE);

        @Test
        void aRepeatIsSilent() {
            assertThat(released.when(RELEASE)).isEmpty();
        }

        @Test
        void cannotBeReservedAgain() {
            assertThat(released.when(FOUR_MUGS)).isEmpty();
        }

        @Test
        void thereIsNothingToCommit() {
            assertThat(released.when(COMMIT)).isEmpty();
        }
    }

    @Nested
    class WhenReleasedBeforeItWasReserved {

        private final House givenUp = house.given(RELEASE);

        @Test
        void aReservationThatArrivesLaterHoldsNothing() {
            assertThat(givenUp.when(FOUR_MUGS)).isEmpty();
            assertThat(house.balance(new StockItemId(MUG, MAIN))).isEqualTo(new Balance(10, 0));
        }

        @Test
        void aRepeatIsSilent() {
            assertThat(givenUp.when(RELEASE)).isEmpty();
        }
    }

    @Nested
    class WhenCommitted {

        private final House committed = house.given(FOUR_MUGS, COMMIT);

        @Test
        void aRepeatIsSilent() {
            assertThat(committed.when(COMMIT)).isEmpty();
        }

        @Test
        void whatHasLeftIsNotReleased() {
            assertThat(committed.when(RELEASE)).isEmpty();
        }

        @Test
        void cannotBeReservedAgain() {
            assertThat(committed.when(FOUR_MUGS)).isEmpty();
        }
    }

    @Nested
    class InOneUnitOfWork {

        @Test
        void whatCameEarlierCounts() {
            assertThat(house.whenTogether(
                            FOUR_MUGS,
                            adjustment(MUG, MAIN, -2),
                            new ReserveStock(OTHER, List.of(new Line(MUG, 5))),
                            RELEASE,
                            new ReserveStock(new OrderId("o-3"), List.of(new Line(MUG, 8)))))
                    .contains(new StockReservationRejected(OTHER, List.of(new Shortage(MUG, 5, 4))))
                    .endsWith(new StockReserved(new OrderId("o-3"), List.of(new Allocation(MUG, MAIN, 8))));
        }

        @Test
        void anItemRegisteredEarlierCounts() {
            assertThat(house.whenTogether(receipt(LAMP, EAST, 1), new ReserveStock(ORDER, List.of(new Line(LAMP, 1)))))
                    .endsWith(new StockReserved(ORDER, List.of(new Allocation(LAMP, EAST, 1))));
        }
    }

    @Test
    void doesNotDecideOnAnItemThatAnotherInstanceHasOvertaken() {
        house.overtake(new StockItemId(MUG, MAIN));
        assertThatThrownBy(() -> house.when(FOUR_MUGS)).isInstanceOf(ConcurrencyException.class);
    }
}
