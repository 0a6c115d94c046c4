package io.tradepost.catalog.api;

import io.tradepost.catalog.api.CatalogEvent.ProductAdded;
import io.tradepost.catalog.api.CatalogEvent.ProductCategorised;
import io.tradepost.catalog.api.CatalogEvent.ProductDescribed;
import io.tradepost.catalog.api.CatalogEvent.ProductDiscontinued;
import io.tradepost.catalog.api.CatalogEvent.ProductPriced;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.Sku;
import io.tradepost.testing.MessageContract;
import org.junit.jupiter.api.Test;

class CatalogContractTest {

    private static final Sku SKU = new Sku("85123A");

    @Test
    void eventsKeepTheirJson() {
        MessageContract.verify(
                CatalogEvent.class,
                new ProductAdded(SKU, "White hanging heart", "A t-light holder", "lights", Money.of("2.55", "GBP")),
                new ProductAdded(SKU, "Leaflet", null, null, Money.of("0", "GBP")),
                new ProductDescribed(SKU, "Cream hanging heart", "In cream"),
                new ProductDescribed(SKU, "Cream hanging heart", null),
                new ProductCategorised(SKU, "gifts"),
                new ProductCategorised(SKU, null),
                new ProductPriced(SKU, Money.of("1200", "JPY")),
                new ProductDiscontinued(SKU));
    }
}
