package io.tradepost.inventory.reservation;

import static io.tradepost.inventory.keeping.StockExamples.adjustment;
import static io.tradepost.inventory.keeping.StockExamples.correction;
import static io.tradepost.inventory.keeping.StockExamples.count;
import static io.tradepost.inventory.keeping.StockExamples.receipt;
import static io.tradepost.inventory.keeping.StockExamples.threshold;
import static io.tradepost.inventory.reservation.ReservationExamples.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.inventory.api.InventoryCommand.ReleaseStock;
import io.tradepost.inventory.api.InventoryEvent;
import io.tradepost.inventory.api.InventoryEvent.BackorderFilled;
import io.tradepost.inventory.api.InventoryEvent.Balance;
import io.tradepost.inventory.api.InventoryEvent.Shortage;
import io.tradepost.inventory.api.InventoryEvent.StockItemReserved;
import io.tradepost.inventory.api.InventoryEvent.StockPartlyReleased;
import io.tradepost.inventory.api.InventoryEvent.StockRanLow;
import io.tradepost.inventory.api.InventoryEvent.StockReceived;
import io.tradepost.inventory.api.InventoryEvent.StockRecovered;
import io.tradepost.inventory.api.InventoryEvent.StockReservationRejected;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Three mugs are there; the order wants five and gets them, the other one two more, the third four. */
class BackordersTest {

    private final House house = new House()
            .given(
                    receipt(MUGS, 3),
                    reserveOrWait(ORDER, mugs(5)),
                    reserveOrWait(OTHER, mugs(2), lamps(1)),
                    reserveOrWait(THIRD, mugs(4)));

    @Test
    void whatComesInGoesToThoseWhoWaitInTheirOrder() {
        assertThat(house.when(receipt(MUGS, 3)))
                .containsExactly(
                        new StockReceived(MUG, MAIN, 3, new Balance(6, 3), null, null),
                        new StockItemReserved(MUG, MAIN, ORDER, 2, new Balance(6, 5)),
                        new StockItemReserved(MUG, MAIN, OTHER, 1, new Balance(6, 6)),
                        new BackorderFilled(ORDER, change(ORDER, "f1"), List.of(in(MUGS, 2)), List.of()),
                        new BackorderFilled(
                                OTHER, change(OTHER, "f1"), List.of(in(MUGS, 1)), List.of(lamps(1), mugs(1))));
    }

    @Test
    void eachFillingHasANameOfItsOwn() {
        house.given(receipt(MUGS, 1));
        assertThat(house.when(receipt(MUGS, 1)))
                .contains(new BackorderFilled(ORDER, change(ORDER, "f2"), List.of(in(MUGS, 1)), List.of()));
    }

    @Test
    void aDeliveryOfSeveralItemsFillsAnOrderOnce() {
        house.given(receipt(MUGS, 2));
        assertThat(house.whenTogether(receipt(LAMPS, 1), receipt(MUGS_EAST, 2)))
                .contains(
                        new BackorderFilled(OTHER, change(OTHER, "f1"), List.of(in(LAMPS, 1)), List.of(mugs(2))),
                        new BackorderFilled(OTHER, change(OTHER, "f2"), List.of(in(MUGS_EAST, 2)), List.of()));
    }

    @Test
    void whoComesLaterDoesNotOvertake() {
        assertThat(house.whenTogether(receipt(MUGS, 1), reserve(FOURTH, mugs(1))))
                .contains(new StockReservationRejected(FOURTH, List.of(new Shortage(MUG, 1, 0))));
    }

    static Stream<Object> sources() {
        return Stream.of(
                receipt(MUGS_EAST, 2),
                adjustment(MUGS, 2),
                count(MUGS, 5),
                correction(MUGS, 2),
                restock(OTHER, "r1", MAIN, mugs(2)));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void whereverItComesFromThoseWhoWaitHaveIt(Object source) {
        assertThat(house.when(source))
                .filteredOn(BackorderFilled.class::isInstance)
                .hasSize(1);
        assertThat(house.waiting()).extracting(WaitingList.Waiting::order).doesNotContain(ORDER);
    }

    @Test
    void whatOneGivesBackTheNextHas() {
        assertThat(fillings(house.when(new ReleaseStock(ORDER)), 2))
                .extracting(BackorderFilled::orderId)
                .containsExactly(OTHER, THIRD);
        assertThat(house.balance(MUGS)).isEqualTo(new Balance(3, 3));
    }

    @Test
    void whatExpiresTheNextHas() {
        assertThat(fillings(house.when(new ExpireReservation(ORDER, Instant.EPOCH)), 2))
                .extracting(BackorderFilled::orderId)
                .containsExactly(OTHER, THIRD);
        assertThat(house.waiting()).extracting(WaitingList.Waiting::order).doesNotContain(ORDER);
    }

    @Test
    void whoGivesUpIsNotServed() {
        house.given(new ReleaseStock(OTHER));
        assertThat(fillings(house.when(receipt(MUGS, 4)), 2))
                .extracting(BackorderFilled::orderId)
                .containsExactly(ORDER, THIRD);
    }

    @Test
    void whatIsNotWantedAnyMoreIsFirstTakenFromWhatWaits() {
        assertThat(house.when(less(ORDER, "c1", mugs(3))))
                .contains(new StockPartlyReleased(ORDER, change(ORDER, "c1"), List.of(in(MUGS, 1)), List.of(mugs(2))))
                .contains(new BackorderFilled(
                        OTHER, change(OTHER, "f1"), List.of(in(MUGS, 1)), List.of(lamps(1), mugs(1))));
    }

    @Test
    void whoWaitsForLessKeepsItsPlace() {
        house.given(less(ORDER, "c1", mugs(1)));
        assertThat(fillings(house.when(receipt(MUGS, 1)), 1))
                .extracting(BackorderFilled::orderId)
                .containsExactly(ORDER);
    }

    @Test
    void whatGoesStraightToThoseWhoWaitDoesNotRaiseAnAlarmNorEndOne() {
        house.given(threshold(MUGS, 0L));
        assertThat(house.when(receipt(MUGS, 3))).doesNotHaveAnyElementsOfTypes(StockRecovered.class, StockRanLow.class);
        assertThat(house.when(receipt(MUGS, 100))).endsWith(new StockRecovered(MUG, MAIN, 0, new Balance(106, 11)));
    }

    private static List<BackorderFilled> fillings(List<InventoryEvent> events, int count) {
        List<BackorderFilled> fillings = events.stream()
                .filter(BackorderFilled.class::isInstance)
                .map(BackorderFilled.class::cast)
                .toList();
        assertThat(fillings).hasSize(count);
        return fillings;
    }
}
