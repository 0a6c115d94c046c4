package io.tradepost.query.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tradepost.catalog.api.CatalogEvent;
import io.tradepost.catalog.api.CatalogEvent.PriceScheduled;
import io.tradepost.catalog.api.CatalogEvent.ProductAdded;
import io.tradepost.catalog.api.CatalogEvent.ProductAttributed;
import io.tradepost.catalog.api.CatalogEvent.ProductCategorised;
import io.tradepost.catalog.api.CatalogEvent.ProductDescribed;
import io.tradepost.catalog.api.CatalogEvent.ProductDiscontinued;
import io.tradepost.catalog.api.CatalogEvent.ProductPriced;
import io.tradepost.catalog.api.CatalogEvent.ScheduledPriceWithdrawn;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.query.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProductsViewTest {

    private static final Sku HEART = new Sku("85123A");
    private static final Map<String, Object> SIZES = Map.of("sizes", List.of(1, Map.of("cm", 2.5)));
    private static final ProductAdded ADDED = new ProductAdded(
            HEART, "Heart", null, "Decoration", UnitPrice.of("2.55", "GBP"), Map.of("colour", "white"));

    private final ProductsView view = new ProductsView();

    @Test
    void aProductIsShownAsAdded() {
        assertThat(after(null, ADDED))
                .isEqualTo(new ProductDocument(
                        HEART, "Heart", null, "Decoration", Map.of("colour", "white"), 25_500, "GBP", false));
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
                .isEqualTo(
                        new ProductDocument(HEART, "White heart", "Holds a t-light", null, SIZES, 9_999, "EUR", true));
    }

    @Test
    void aChangeOfAnUnknownProductDoesNotFit() {
        assertThatIllegalStateException().isThrownBy(() -> after(null, new ProductDiscontinued(HEART)));
    }

    private ProductDocument after(CatalogEvent... events) {
        ProductDocument product = null;
        for (CatalogEvent event : events) {
            product = after(product, event);
        }
        return product;
    }

    private ProductDocument after(@Nullable ProductDocument current, CatalogEvent event) {
        return view.after(current, event, Messages.at(Instant.EPOCH));
    }
}
