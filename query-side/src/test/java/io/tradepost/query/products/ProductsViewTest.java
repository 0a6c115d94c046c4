package io.tradepost.query.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tradepost.catalog.api.CatalogEvent.PriceScheduled;
import io.tradepost.catalog.api.CatalogEvent.ProductAdded;
import io.tradepost.catalog.api.CatalogEvent.ProductAttributed;
import io.tradepost.catalog.api.CatalogEvent.ProductCategorised;
import io.tradepost.catalog.api.CatalogEvent.ProductDescribed;
import io.tradepost.catalog.api.CatalogEvent.ProductDiscontinued;
import io.tradepost.catalog.api.CatalogEvent.ProductPriced;
import io.tradepost.catalog.api.CatalogEvent.ScheduledPriceWithdrawn;
import io.tradepost.inventory.api.InventoryEvent.Balance;
import io.tradepost.inventory.api.InventoryEvent.StockItemShipped;
import io.tradepost.inventory.api.InventoryEvent.StockRanLow;
import io.tradepost.inventory.api.InventoryEvent.StockReceived;
import io.tradepost.inventory.api.InventoryEvent.StockReserved;
import io.tradepost.kernel.Event;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.kernel.Warehouse;
import io.tradepost.query.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ProductsViewTest {

    private static final OrderId ORDER = new OrderId("o-1");
    private static final Sku HEART = new Sku("85123A");
    private static final Map<String, Object> SIZES = Map.of("sizes", List.of(1, Map.of("cm", 2.5)));
    private static final ProductAdded ADDED = new ProductAdded(
            HEART, "Heart", null, "Decoration", UnitPrice.of("2.55", "GBP"), Map.of("colour", "white"));

    private final ProductsView view = new ProductsView();

    @Test
    void aProductIsShownAsAdded() {
        assertThat(after(ADDED))
                .isEqualTo(new ProductDocument(
                        HEART,
                        new Listing("Heart", null, "Decoration", Map.of("colour", "white"), 25_500L, "GBP", false),
                        List.of()));
    }

    @Test
    void whatIsSaidLastCounts() {
        assertThat(after(
                        ADDED,
                        new ProductDescribed(HEART, "White heart", "Holds a t-light"),
                        new ProductCategorised(HEART, null),
                        new ProductAttributed(HEART, SIZES),
                        new PriceScheduled(HEART, UnitPrice.of("1.50", "EUR"), Instant.EPOCH),
                        new ScheduledPriceWithdrawn(HEART, Instant.EPOCH),
                        new ProductPriced(HEART, UnitPrice.of("0.9999", "EUR"), null),
                        new ProductDiscontinued(HEART)))
                .isEqualTo(new ProductDocument(
                        HEART,
                        new Listing("White heart", "Holds a t-light", null, SIZES, 9_999L, "EUR", true),
                        List.of()));
    }

    @Test
    void aChangeOfAnUnknownProductDoesNotFit() {
        assertThatIllegalStateException().isThrownBy(() -> after(new ProductDiscontinued(HEART)));
    }

    @Test
    void warehousesAddUpWhicheverComesFirst() {
        Event main = new StockReceived(HEART, Warehouse.MAIN, 9, new Balance(9, 2), null, null);
        Event north = new StockReceived(HEART, new Warehouse("NORTH"), 5, new Balance(5, 0), null, null);

        assertThat(after(main).listing()).isNull();
        ProductDocument stocked = after(main, ADDED, north);
        assertThat(stocked.listing()).isNotNull();
        assertThat(stocked.onHand()).isEqualTo(14);
        assertThat(stocked.available()).isEqualTo(12);
        assertThat(after(ADDED, main, north)).isEqualTo(stocked);
        assertThat(after(ADDED, main, new StockItemShipped(HEART, Warehouse.MAIN, ORDER, 9, new Balance(0, 0)))
                        .inStock())
                .isFalse();
    }

    @Test
    void onlyWhatChangesAProductTouchesItsDocument() {
        assertThat(view.ids(new PriceScheduled(HEART, UnitPrice.of("1.50", "EUR"), Instant.EPOCH)))
                .isEmpty();
        assertThat(view.ids(new StockRanLow(HEART, Warehouse.MAIN, 5, new Balance(5, 0))))
                .isEmpty();
        assertThat(view.ids(new StockReserved(ORDER, List.of()))).isEmpty();
        assertThat(view.ids(ADDED)).containsExactly("85123A");
    }

    @Test
    void aProductOfRevision3IsShownAsItWas() {
        ProductDocument product = JsonMapper.shared().readValue("""
                {"sku":"85123A","name":"Heart","category":"Decoration","attributes":{},"priceTenThousandths":25500,
                "currency":"GBP","discontinued":false}""", ProductDocument.class);

        assertThat(ProductPage.Item.of(product, Map.of()).price()).isEqualTo(UnitPrice.of("2.55", "GBP"));
        assertThat(product.onHand()).isZero();
        assertThat(product.inStock()).isFalse();
    }

    private ProductDocument after(Event... events) {
        ProductDocument product = null;
        for (Event event : events) {
            product = view.after("85123A", product, event, Messages.at(Instant.EPOCH));
        }
        return Objects.requireNonNull(product);
    }
}
