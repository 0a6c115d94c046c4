package io.tradepost.inventory.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.inventory.api.InventoryEvent.Allocation;
import io.tradepost.inventory.api.InventoryEvent.Shortage;
import io.tradepost.inventory.reservation.Allotment.Impossible;
import io.tradepost.inventory.reservation.Allotment.Possible;
import io.tradepost.inventory.reservation.Allotment.Shelf;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.Warehouse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AllotmentTest {

    private static final Sku MUG = new Sku("MUG-1");
    private static final Sku LAMP = new Sku("LAMP-1");
    private static final Warehouse MAIN = Warehouse.MAIN;
    private static final Warehouse EAST = new Warehouse("EAST");
    private static final Warehouse WEST = new Warehouse("WEST");

    @Test
    void takesFromTheFirstWarehouseThatHasTheWholeLine() {
        assertThat(mugs(5, new Shelf(MAIN, 4), new Shelf(EAST, 5), new Shelf(WEST, 9)))
                .isEqualTo(new Possible(List.of(new Allocation(MUG, EAST, 5))));
    }

    @Test
    void prefersTheFirstWarehouseWhenSeveralHaveIt() {
        assertThat(mugs(5, new Shelf(MAIN, 5), new Shelf(EAST, 50)))
                .isEqualTo(new Possible(List.of(new Allocation(MUG, MAIN, 5))));
    }

    @Test
    void splitsALineThatNoWarehouseHasWhole() {
        assertThat(mugs(7, new Shelf(MAIN, 4), new Shelf(EAST, 0), new Shelf(WEST, 5)))
                .isEqualTo(new Possible(List.of(new Allocation(MUG, MAIN, 4), new Allocation(MUG, WEST, 3))));
    }

    @Test
    void oneUnitShortOfTheWholeIsAShortage() {
        assertThat(mugs(10, new Shelf(MAIN, 4), new Shelf(WEST, 5)))
                .isEqualTo(new Impossible(List.of(new Shortage(MUG, 10, 9))));
    }

    @Test
    void anUnknownSkuIsAShortageOfAll() {
        assertThat(Allotment.of(new TreeMap<>(Map.of(MUG, 1L)), Map.of()))
                .isEqualTo(new Impossible(List.of(new Shortage(MUG, 1, 0))));
    }

    @Test
    void oneShortLineAndNothingIsTakenAndEveryShortageIsNamed() {
        Sku pen = new Sku("PEN-1");
        assertThat(Allotment.of(
                        new TreeMap<>(Map.of(MUG, 2L, LAMP, 3L, pen, 1L)),
                        Map.of(MUG, List.of(new Shelf(MAIN, 1)), LAMP, List.of(new Shelf(MAIN, 3)))))
                .isEqualTo(new Impossible(List.of(new Shortage(MUG, 2, 1), new Shortage(pen, 1, 0))));
    }

    private static Allotment mugs(long wanted, Shelf... shelves) {
        return Allotment.of(new TreeMap<>(Map.of(MUG, wanted)), Map.of(MUG, List.of(shelves)));
    }
}
