package io.tradepost.inventory.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.inventory.api.InventoryEvent.Allocation;
import io.tradepost.inventory.api.InventoryEvent.ReservationEvent;
import io.tradepost.inventory.api.InventoryEvent.StockBackordered;
import io.tradepost.inventory.api.InventoryEvent.StockCommitted;
import io.tradepost.inventory.api.InventoryEvent.StockPartlyReleased;
import io.tradepost.inventory.api.InventoryEvent.StockReleased;
import io.tradepost.inventory.api.InventoryEvent.StockReserved;
import io.tradepost.inventory.reservation.Account.Status;
import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.kernel.Warehouse;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final OrderId ORDER = new OrderId("536365");
    private static final Sku HEART = new Sku("85123A");
    private static final ReservationEvent RESERVED = new StockReserved(ORDER, hearts(3));

    @Test
    void whatHasLeftAltogetherIsShipped() {
        assertThat(standing(RESERVED, shipped("s1", 2))).isEqualTo(Status.RESERVED);
        assertThat(standing(RESERVED, shipped("s1", 2), shipped("s2", 1))).isEqualTo(Status.SHIPPED);
    }

    @Test
    void whoWaitsForMoreStaysReserved() {
        ReservationEvent waits = new StockBackordered(ORDER, List.of(new SkuQuantity(HEART, 1)));
        assertThat(standing(RESERVED, waits, shipped("s1", 3))).isEqualTo(Status.RESERVED);
    }

    @Test
    void whatWasGivenBackBitByBitIsReleased() {
        ReservationEvent less = new StockPartlyReleased(ORDER, new ChangeId(ORDER, "c1"), hearts(3), List.of());
        assertThat(standing(RESERVED, less)).isEqualTo(Status.RELEASED);
        assertThat(standing(RESERVED, new StockReleased(ORDER, hearts(3)))).isEqualTo(Status.RELEASED);
    }

    private static Status standing(ReservationEvent... events) {
        Account account = Account.EMPTY;
        for (ReservationEvent event : events) {
            account = account.after(event);
        }
        return account.standing();
    }

    private static ReservationEvent shipped(String reference, long quantity) {
        return new StockCommitted(ORDER, new ChangeId(ORDER, reference), hearts(quantity));
    }

    private static List<Allocation> hearts(long quantity) {
        return List.of(new Allocation(HEART, Warehouse.MAIN, quantity));
    }
}
