package io.tradepost.catalog;

import io.tradepost.catalog.CatalogCommand.AddProduct;
import io.tradepost.catalog.CatalogCommand.ApplyDuePrices;
import io.tradepost.catalog.CatalogCommand.AttributeProduct;
import io.tradepost.catalog.CatalogCommand.CategoriseProduct;
import io.tradepost.catalog.CatalogCommand.DescribeProduct;
import io.tradepost.catalog.CatalogCommand.DiscontinueProduct;
import io.tradepost.catalog.CatalogCommand.ListProduct;
import io.tradepost.catalog.CatalogCommand.PriceProduct;
import io.tradepost.catalog.CatalogCommand.ReviseProduct;
import io.tradepost.catalog.CatalogCommand.SchedulePrice;
import io.tradepost.catalog.CatalogCommand.WithdrawScheduledPrice;
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
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One product and what may happen to it. */
interface ProductExamples {

    Sku SKU = new Sku("85123A");
    UnitPrice PRICE = UnitPrice.of("2.55", "GBP");
    UnitPrice REDUCED = UnitPrice.of("1.9575", "GBP");
    UnitPrice RAISED = UnitPrice.of("2.95", "GBP");
    UnitPrice NEGATIVE = UnitPrice.of("-0.0001", "GBP");

    Instant NOW = Instant.parse("2010-12-01T08:26:00Z");
    Instant CHRISTMAS = Instant.parse("2010-12-24T00:00:00Z");
    Instant NEW_YEAR = Instant.parse("2011-01-01T00:00:00Z");
    Instant LATER = Instant.parse("2011-01-02T00:00:00Z");

    ProductContent HEART = new ProductContent("White hanging heart", "A t-light holder", "lights", PRICE, null);
    ProductContent CREAM =
            new ProductContent("Cream hanging heart", "In cream", "gifts", REDUCED, Map.of("colour", "cream"));

    AddProduct ADD = new AddProduct(SKU, HEART);
    ListProduct LIST = new ListProduct(SKU, HEART);
    ReviseProduct REVISE = new ReviseProduct(SKU, CREAM, NOW);
    DescribeProduct DESCRIBE = new DescribeProduct(SKU, "Cream hanging heart", "In cream");
    CategoriseProduct CATEGORISE = new CategoriseProduct(SKU, "gifts");
    AttributeProduct ATTRIBUTE = new AttributeProduct(SKU, Map.of("colour", "cream"));
    PriceProduct REDUCE = new PriceProduct(SKU, REDUCED, NOW);
    SchedulePrice REDUCE_AT_CHRISTMAS = new SchedulePrice(SKU, REDUCED, CHRISTMAS, NOW);
    SchedulePrice RAISE_AT_NEW_YEAR = new SchedulePrice(SKU, RAISED, NEW_YEAR, NOW);
    WithdrawScheduledPrice WITHDRAW_CHRISTMAS = new WithdrawScheduledPrice(SKU, CHRISTMAS, NOW);
    DiscontinueProduct DISCONTINUE = new DiscontinueProduct(SKU);

    CatalogEvent ADDED = new ProductAdded(SKU, "White hanging heart", "A t-light holder", "lights", PRICE, null);
    CatalogEvent DESCRIBED = new ProductDescribed(SKU, "Cream hanging heart", "In cream");
    CatalogEvent CATEGORISED = new ProductCategorised(SKU, "gifts");
    CatalogEvent ATTRIBUTED = new ProductAttributed(SKU, Map.of("colour", "cream"));
    CatalogEvent PRICED = new ProductPriced(SKU, REDUCED, null);
    CatalogEvent CHRISTMAS_SCHEDULED = new PriceScheduled(SKU, REDUCED, CHRISTMAS);
    CatalogEvent NEW_YEAR_SCHEDULED = new PriceScheduled(SKU, RAISED, NEW_YEAR);
    CatalogEvent CHRISTMAS_WITHDRAWN = new ScheduledPriceWithdrawn(SKU, CHRISTMAS);
    CatalogEvent CHRISTMAS_PRICED = new ProductPriced(SKU, REDUCED, CHRISTMAS);
    CatalogEvent NEW_YEAR_PRICED = new ProductPriced(SKU, RAISED, NEW_YEAR);
    CatalogEvent DISCONTINUED = new ProductDiscontinued(SKU);

    static ApplyDuePrices duePricesAt(Instant now) {
        return new ApplyDuePrices(SKU, now);
    }

    static ProductContent content(String name, @Nullable String category, UnitPrice price) {
        return new ProductContent(name, null, category, price, null);
    }
}
