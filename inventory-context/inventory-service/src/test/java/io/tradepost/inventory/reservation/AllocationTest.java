package io.tradepost.inventory.reservation;

import static io.tradepost.inventory.reservation.ReservationExamples.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.inventory.api.InventoryEvent.Allocation;
import io.tradepost.inventory.stock.StockItemId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.Warehouse;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AllocationTest {

    private static final Sku PEN = new Sku("PEN-1");

    private final TreeMap<StockItemId, Long> stock = new TreeMap<>();

    @ParameterizedTest
    @EnumSource
    void aWarehouseThatHasTheWholeOrderComesBeforeAllPreference(ReservationSettings.Allocating allocating) {
        there(MAIN, MUG, 9).there(MAIN, LAMP, 1).there(WEST, MUG, 5).there(WEST, LAMP, 2);
        assertThat(allocating.policy().allocate(wanted(5, 2), new Offer(stock)))
                .containsExactly(new Allocation(LAMP, WEST, 2), new Allocation(MUG, WEST, 5));
    }

    @ParameterizedTest
    @EnumSource
    void mainIsPreferredAndThenTheNames(ReservationSettings.Allocating allocating) {
        there(EAST, MUG, 9).there(WEST, MUG, 9);
        assertThat(allocating.policy().allocate(wanted(5, 0), new Offer(stock)))
                .containsExactly(new Allocation(MUG, EAST, 5));
        there(MAIN, MUG, 5);
        assertThat(allocating.policy().allocate(wanted(5, 0), new Offer(stock)))
                .containsExactly(new Allocation(MUG, MAIN, 5));
    }

    @ParameterizedTest
    @EnumSource
    void aLineThatNoWarehouseHasWholeIsSplit(ReservationSettings.Allocating allocating) {
        there(MAIN, MUG, 4).there(EAST, MUG, 0).there(WEST, MUG, 5);
        assertThat(allocating.policy().allocate(wanted(7, 0), new Offer(stock)))
                .containsExactly(new Allocation(MUG, MAIN, 4), new Allocation(MUG, WEST, 3));
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsTakenFromNowhere(ReservationSettings.Allocating allocating) {
        assertThat(allocating.policy().allocate(new TreeMap<>(), new Offer(stock)))
                .isEmpty();
    }

    @Test
    void lineByLineEachIsWholeWhereItCanBe() {
        threeWarehousesOfWhichTwoWouldDo();
        assertThat(new WholeLines().allocate(threeLines(), new Offer(stock)))
                .containsExactly(
                        new Allocation(LAMP, EAST, 1), new Allocation(MUG, MAIN, 1), new Allocation(PEN, WEST, 1));
    }

    @Test
    void twoWarehousesAreFewerThanThree() {
        threeWarehousesOfWhichTwoWouldDo();
        assertThat(new FewestWarehouses().allocate(threeLines(), new Offer(stock)))
                .containsExactly(
                        new Allocation(LAMP, EAST, 1), new Allocation(MUG, EAST, 1), new Allocation(PEN, WEST, 1));
    }

    @Test
    void ofSetsOfTheSameSizeThePreferredOneIsTaken() {
        there(WEST, MUG, 1)
                .there(WEST, LAMP, 1)
                .there(MAIN, MUG, 1)
                .there(EAST, LAMP, 1)
                .there(EAST, PEN, 1);
        assertThat(new FewestWarehouses().allocate(threeLines(), new Offer(stock)))
                .containsExactly(
                        new Allocation(LAMP, EAST, 1), new Allocation(MUG, MAIN, 1), new Allocation(PEN, EAST, 1));
    }

    @Test
    void moreWarehousesThanCanBeTriedOutAreTakenLineByLine() {
        for (int i = 10; i < 22; i++) {
            there(new Warehouse("W-" + i), MUG, 1);
        }
        assertThat(new FewestWarehouses().allocate(wanted(12, 0), new Offer(stock)))
                .hasSize(12);
    }

    private void threeWarehousesOfWhichTwoWouldDo() {
        there(MAIN, MUG, 1).there(EAST, MUG, 1).there(EAST, LAMP, 1).there(WEST, PEN, 1);
    }

    private AllocationTest there(Warehouse warehouse, Sku sku, long quantity) {
        stock.put(new StockItemId(sku, warehouse), quantity);
        return this;
    }

    private static SortedMap<Sku, Long> threeLines() {
        return new TreeMap<>(Map.of(MUG, 1L, LAMP, 1L, PEN, 1L));
    }

    private static SortedMap<Sku, Long> wanted(long mugs, long lamps) {
        return lamps == 0 ? new TreeMap<>(Map.of(MUG, mugs)) : new TreeMap<>(Map.of(MUG, mugs, LAMP, lamps));
    }
}
