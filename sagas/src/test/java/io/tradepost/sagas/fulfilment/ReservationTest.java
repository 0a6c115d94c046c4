package io.tradepost.sagas.fulfilment;

import static io.tradepost.sagas.Examples.ORDER;
import static io.tradepost.sagas.Examples.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.inventory.api.InventoryEvent.Shortage;
import io.tradepost.inventory.api.InventoryEvent.StockReservationRejected;
import io.tradepost.kernel.Sku;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReservationTest {

    @Test
    void hasOneLinePerSkuInAscendingOrder() {
        assertThat(Reservation.of(placed().lines()))
                .isSortedAccordingTo(Comparator.comparing(line -> line.sku()))
                .extracting(line -> line.sku() + " x " + line.quantity())
                .containsExactly("71053 x 2", "85123A x 5");
    }

    @Test
    void theReasonOfARefusalStaysShortHoweverManySkusAreShort() {
        List<Shortage> shortages = IntStream.range(0, 2_000)
                .mapToObj(i -> new Shortage(new Sku("S".repeat(36) + (1_000 + i % 1_000)), 1_000_000, 0))
                .toList();

        String reason = Reservation.reason(new StockReservationRejected(ORDER, shortages));

        assertThat(reason).hasSizeLessThan(500).startsWith("out of stock: SSS").endsWith(" and 1995 more");
    }
}
