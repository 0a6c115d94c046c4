package io.tradepost.inventory.reservation;

import static io.tradepost.inventory.keeping.StockExamples.receipt;
import static io.tradepost.inventory.reservation.ReservationExamples.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.inventory.api.InventoryCommand.ReleaseStock;
import io.tradepost.inventory.api.InventoryEvent.Balance;
import io.tradepost.inventory.api.InventoryEvent.StockItemReleased;
import io.tradepost.inventory.api.InventoryEvent.StockPartlyReleased;
import io.tradepost.inventory.api.InventoryEvent.StockReleased;
import io.tradepost.inventory.api.InventoryEvent.StockReservationExpired;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReleasingTest {

    private static final ReleaseStock RELEASE = new ReleaseStock(ORDER);
    private static final Object EXPIRE = new ExpireReservation(ORDER, Instant.parse("2026-01-31T00:00:00Z"));

    private final House house = new House().given(receipt(MUGS, 10));

    @Test
    void aReleaseIsAnsweredThoughThereIsNothingToRelease() {
        assertThat(house.when(RELEASE)).containsExactly(new StockReleased(ORDER, List.of()));
        assertThat(house.when(RELEASE)).isEmpty();
    }

    @Test
    void aReleaseOfSomeIsAnsweredThoughThereIsNothingToRelease() {
        assertThat(house.when(less(ORDER, "c1", mugs(2))))
                .containsExactly(new StockPartlyReleased(ORDER, change(ORDER, "c1"), List.of(), List.of()));
    }

    @Test
    void aRejectedReservationIsReleasedOnce() {
        house.given(reserve(ORDER, mugs(11)));
        assertThat(house.when(RELEASE)).containsExactly(new StockReleased(ORDER, List.of()));
        assertThat(house.when(RELEASE)).isEmpty();
    }

    @Nested
    class WhenReserved {

        private final House reserved = house.given(reserve(ORDER, mugs(4)));

        @Test
        void aReleaseGivesItBack() {
            assertThat(reserved.when(RELEASE))
                    .containsExactlyInAnyOrder(
                            new StockItemReleased(MUG, MAIN, ORDER, 4, new Balance(10, 0)),
                            new StockReleased(ORDER, List.of(in(MUGS, 4))));
        }

        @Test
        void itCannotBeReservedAgain() {
            reserved.given(RELEASE);
            assertThat(reserved.when(RELEASE)).isEmpty();
            assertThat(reserved.when(reserve(ORDER, mugs(4)))).isEmpty();
        }

        @Test
        void aPartOfItMayBeGivenBackOnce() {
            assertThat(reserved.when(less(ORDER, "c1", mugs(3), lamps(9))))
                    .containsExactlyInAnyOrder(
                            new StockItemReleased(MUG, MAIN, ORDER, 3, new Balance(10, 1)),
                            new StockPartlyReleased(ORDER, change(ORDER, "c1"), List.of(in(MUGS, 3)), List.of()));
            assertThat(reserved.when(less(ORDER, "c1", mugs(3), lamps(9)))).isEmpty();
        }

        @Test
        void theSameChangeMayReserveAndGiveBack() {
            reserved.given(more(ORDER, "a1", mugs(2)));
            assertThat(reserved.when(less(ORDER, "a1", mugs(2)))).hasSize(2);
            assertThat(reserved.balance(MUGS)).isEqualTo(new Balance(10, 4));
        }

        @Test
        void whatIsPreferredStaysReserved() {
            reserved.given(receipt(MUGS_EAST, 5), reserve(OTHER, mugs(8)));
            assertThat(reserved.when(less(OTHER, "c1", mugs(3))))
                    .contains(new StockPartlyReleased(
                            OTHER, change(OTHER, "c1"), List.of(in(MUGS, 1), in(MUGS_EAST, 2)), List.of()));
        }

        @Test
        void whatExpiresIsGivenBack() {
            assertThat(reserved.when(EXPIRE))
                    .containsExactlyInAnyOrder(
                            new StockItemReleased(MUG, MAIN, ORDER, 4, new Balance(10, 0)),
                            new StockReservationExpired(ORDER, List.of(in(MUGS, 4))));
        }
    }

    @Nested
    class WhenAPartHasShipped {

        private final House partlyShipped = house.given(reserve(ORDER, mugs(4)), ship(ORDER, "s1", mugs(1)));

        @Test
        void whatHasLeftIsNotGivenBack() {
            assertThat(partlyShipped.when(RELEASE)).contains(new StockReleased(ORDER, List.of(in(MUGS, 3))));
            assertThat(partlyShipped.balance(MUGS)).isEqualTo(new Balance(9, 0));
        }

        @Test
        void onlyTheRestExpires() {
            assertThat(partlyShipped.when(EXPIRE)).contains(new StockReservationExpired(ORDER, List.of(in(MUGS, 3))));
        }
    }

    @Nested
    class WhenItHasExpired {

        private final House expired = house.given(reserve(ORDER, mugs(4)), EXPIRE);

        @Test
        void aReleaseIsStillAnswered() {
            assertThat(expired.when(RELEASE)).containsExactly(new StockReleased(ORDER, List.of()));
        }

        @Test
        void nothingMoreIsReserved() {
            assertThat(expired.when(more(ORDER, "a1", mugs(1))))
                    .doesNotHaveAnyElementsOfTypes(StockItemReleased.class)
                    .hasSize(1);
            assertThat(expired.balance(MUGS)).isEqualTo(new Balance(10, 0));
        }
    }
}
