package io.tradepost.inventory.reservation;

import static io.tradepost.inventory.reservation.ReservationExamples.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.inventory.api.InventoryEvent.StockBackordered;
import io.tradepost.inventory.api.InventoryEvent.StockCommitted;
import io.tradepost.inventory.api.InventoryEvent.StockReserved;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReservationSnapshotTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void nothingOfAReservationIsLostInASnapshot() {
        Reservation reservation = new Reservation(ORDER);
        reservation.on(new StockReserved(ORDER, List.of(in(MUGS, 4), in(MUGS_EAST, 1))));
        reservation.on(new StockBackordered(ORDER, List.of(lamps(2))));
        reservation.on(new StockCommitted(ORDER, change(ORDER, "s1"), List.of(in(MUGS, 1))));
        Reservation read = json.readValue(json.writeValueAsString(reservation), Reservation.class);
        assertThat(read).usingRecursiveComparison().isEqualTo(reservation);
        assertThat(read.has(Reservation.Change.SHIPMENT, change(ORDER, "s1"))).isTrue();
        assertThat(read.held()).containsExactly(in(MUGS, 3), in(MUGS_EAST, 1));
    }
}
