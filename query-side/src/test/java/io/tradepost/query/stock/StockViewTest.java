package io.tradepost.query.stock;

import static io.tradepost.kernel.Warehouse.MAIN;
import static io.tradepost.query.stock.StockExamples.NORTH;
import static io.tradepost.query.stock.StockExamples.RECEIVED_AT;
import static io.tradepost.query.stock.StockExamples.product;
import static io.tradepost.query.stock.StockExamples.received;
import static io.tradepost.query.stock.StockExamples.reserved;
import static io.tradepost.query.stock.StockExamples.threshold;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.catalog.api.CatalogEvent.ProductCategorised;
import io.tradepost.catalog.api.CatalogEvent.ProductDescribed;
import io.tradepost.catalog.api.CatalogEvent.ProductDiscontinued;
import io.tradepost.catalog.api.CatalogEvent.ProductPriced;
import io.tradepost.inventory.api.InventoryEvent.Balance;
import io.tradepost.inventory.api.InventoryEvent.StockItemShipped;
import io.tradepost.inventory.api.InventoryEvent.StockReceived;
import io.tradepost.inventory.api.InventoryEvent.StockReserved;
import io.tradepost.kernel.Event;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.query.Messages;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StockViewTest {

    private static final Sku HEART = new Sku("85123A");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final StockView view = new StockView();

    @Test
    void warehousesAddUp() {
        StockDocument stock = after(
                received(HEART, NORTH, 5, 5, 0), received(HEART, MAIN, 10, 10, 0), reserved(HEART, MAIN, 4, 10, 4));

        assertThat(stock.warehouses())
                .containsExactly(new InWarehouse(MAIN, 10, 4, null), new InWarehouse(NORTH, 5, 0, null));
        assertThat(stock.onHand()).isEqualTo(15);
        assertThat(stock.reserved()).isEqualTo(4);
        assertThat(stock.available()).isEqualTo(11);
        assertThat(stock.in()).containsExactly(MAIN, NORTH);
    }

    @Test
    void itIsLowWhereNoMoreThanTheThresholdIsAvailable() {
        StockDocument enough = after(
                received(HEART, MAIN, 10, 10, 0),
                received(HEART, NORTH, 1, 1, 0),
                threshold(HEART, MAIN, 5, 10, 0),
                reserved(HEART, MAIN, 4, 10, 4));
        assertThat(enough.low()).isFalse();

        StockDocument low = after(enough, reserved(HEART, MAIN, 1, 10, 5));
        assertThat(low.low()).isTrue();
        assertThat(low.lowIn()).containsExactly(MAIN);
    }

    @Test
    void itIsNamedAndPricedByTheCatalogueWhicheverComesFirst() {
        StockDocument stock = after(
                received(HEART, MAIN, 1, 1, 0),
                product(HEART, "Heart", "Decoration"),
                new ProductDescribed(HEART, "White heart", null),
                new ProductCategorised(HEART, null),
                new ProductPriced(HEART, UnitPrice.of("0.5", "EUR"), null));

        assertThat(stock.name()).isEqualTo("White heart");
        assertThat(stock.category()).isNull();
        assertThat(stock.priceTenThousandths()).isEqualTo(5_000);
        assertThat(stock.currency()).isEqualTo("EUR");
        assertThat(stock.onHand()).isOne();
    }

    @Test
    void comingAndGoingMovesItAndReservingDoesNot() {
        StockDocument received = after(null, new StockReceived(HEART, MAIN, 1, new Balance(1, 0), null, null), NOW);
        assertThat(received.movedAt()).isEqualTo(NOW);
        assertThat(received.lastReceivedAt()).isEqualTo(NOW);

        StockDocument late = after(received, received(HEART, MAIN, 1, 2, 0), NOW.plusSeconds(1));
        assertThat(late.movedAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(late.lastReceivedAt()).isEqualTo(NOW).isAfter(RECEIVED_AT);

        StockDocument reserved = after(late, reserved(HEART, MAIN, 1, 2, 1), NOW.plusSeconds(2));
        assertThat(reserved.movedAt()).isEqualTo(NOW.plusSeconds(1));

        StockItemShipped shipped = new StockItemShipped(HEART, MAIN, new OrderId("o-1"), 1, new Balance(1, 0));
        assertThat(after(reserved, shipped, NOW.plusSeconds(3)).movedAt()).isEqualTo(NOW.plusSeconds(3));
    }

    @Test
    void whatTellsNothingOfAProductsStockTouchesNoDocument() {
        assertThat(view.ids(new StockReserved(new OrderId("o-1"), List.of()))).isEmpty();
        assertThat(view.ids(new ProductDiscontinued(HEART))).isEmpty();
        assertThat(view.ids(product(HEART, "Heart", "Decoration"))).containsExactly("85123A");
        assertThat(view.ids(received(HEART, MAIN, 1, 1, 0))).containsExactly("85123A");
    }

    private StockDocument after(Event first, Event... events) {
        StockDocument stock = after(null, first, NOW);
        for (Event event : events) {
            stock = after(stock, event, NOW);
        }
        return stock;
    }

    private StockDocument after(StockDocument current, Event event) {
        return after(current, event, NOW);
    }

    private StockDocument after(StockDocument current, Event event, Instant recorded) {
        return view.after("85123A", current, event, Messages.at(recorded));
    }
}
