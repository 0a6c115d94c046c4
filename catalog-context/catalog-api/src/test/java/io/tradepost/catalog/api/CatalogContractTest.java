package io.tradepost.catalog.api;

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
import io.tradepost.testing.MessageContract;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogContractTest {

    private static final Sku SKU = new Sku("85123A");
    private static final UnitPrice PRICE = UnitPrice.of("2.55", "GBP");
    private static final UnitPrice BY_THE_THOUSAND = UnitPrice.of("0.0015", "GBP");
    private static final Instant NEW_YEAR = Instant.parse("2011-01-01T00:00:00Z");
    private static final Map<String, Object> IN_WHITE = Map.of("sizes", List.of(10, 12.5, Map.of("name", "other")));

    @Test
    void eventsKeepTheirJson() {
        MessageContract.verify(
                CatalogEvent.class,
                new ProductAdded(SKU, "White hanging heart", "A t-light holder", "lights", PRICE, IN_WHITE),
                new ProductAdded(SKU, "Leaflet", null, null, UnitPrice.of("0", "GBP"), null),
                new ProductDescribed(SKU, "Cream hanging heart", "In cream"),
                new ProductDescribed(SKU, "Cream hanging heart", null),
                new ProductCategorised(SKU, "gifts"),
                new ProductCategorised(SKU, null),
                new ProductAttributed(SKU, IN_WHITE),
                new ProductAttributed(SKU, Map.of()),
                new ProductPriced(SKU, BY_THE_THOUSAND, null),
                new ProductPriced(SKU, BY_THE_THOUSAND, NEW_YEAR),
                new PriceScheduled(SKU, UnitPrice.of("1200", "JPY"), NEW_YEAR),
                new ScheduledPriceWithdrawn(SKU, NEW_YEAR.plusMillis(1)),
                new ProductDiscontinued(SKU));
    }
}
