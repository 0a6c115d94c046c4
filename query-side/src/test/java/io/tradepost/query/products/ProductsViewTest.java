package io.tradepost.query.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tradepost.catalog.api.CatalogEvent;
import io.tradepost.catalog.api.CatalogEvent.ProductAdded;
import io.tradepost.catalog.api.CatalogEvent.ProductCategorised;
import io.tradepost.catalog.api.CatalogEvent.ProductDescribed;
import io.tradepost.catalog.api.CatalogEvent.ProductDiscontinued;
import io.tradepost.catalog.api.CatalogEvent.ProductPriced;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.Sku;
import org.junit.jupiter.api.Test;

class ProductsViewTest {

    private static final Sku HEART = new Sku("85123A");
    private static final ProductAdded ADDED =
            new ProductAdded(HEART, "Heart", null, "Decoration", Money.of("2.55", "GBP"));

    private final ProductsView view = new ProductsView();

    @Test
    void aProductIsShownAsAdded() {
        assertThat(view.after(null, ADDED))
                .isEqualTo(new ProductDocument(HEART, "Heart", null, "Decoration", 255, "GBP", false));
    }

    @Test
    void whatIsSaidLastCounts() {
        assertThat(after(
                        ADDED,
                        new ProductDescribed(HEART, "White heart", "Holds a t-light"),
                        new ProductCategorised(HEART, null),
                        new ProductPriced(HEART, Money.of("9.99", "EUR")),
                        new ProductDiscontinued(HEART)))
                .isEqualTo(new ProductDocument(HEART, "White heart", "Holds a t-light", null, 999, "EUR", true));
    }

    @Test
    void aChangeOfAnUnknownProductDoesNotFit() {
        assertThatIllegalStateException().isThrownBy(() -> view.after(null, new ProductDiscontinued(HEART)));
    }

    private ProductDocument after(CatalogEvent... events) {
        ProductDocument product = null;
        for (CatalogEvent event : events) {
            product = view.after(product, event);
        }
        return product;
    }
}
