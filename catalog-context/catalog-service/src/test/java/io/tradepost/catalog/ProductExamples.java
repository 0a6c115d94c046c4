package io.tradepost.catalog;

import io.tradepost.catalog.CatalogCommand.AddProduct;
import io.tradepost.catalog.CatalogCommand.CategoriseProduct;
import io.tradepost.catalog.CatalogCommand.DescribeProduct;
import io.tradepost.catalog.CatalogCommand.DiscontinueProduct;
import io.tradepost.catalog.CatalogCommand.PriceProduct;
import io.tradepost.catalog.api.CatalogEvent.ProductAdded;
import io.tradepost.catalog.api.CatalogEvent.ProductCategorised;
import io.tradepost.catalog.api.CatalogEvent.ProductDescribed;
import io.tradepost.catalog.api.CatalogEvent.ProductDiscontinued;
import io.tradepost.catalog.api.CatalogEvent.ProductPriced;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.Sku;

/** One product and what may happen to it. */
interface ProductExamples {

    Sku SKU = new Sku("85123A");
    Money PRICE = Money.of("2.55", "GBP");
    Money REDUCED = Money.of("1.95", "GBP");

    AddProduct ADD = new AddProduct(SKU, "White hanging heart", "A t-light holder", "lights", PRICE);
    DescribeProduct DESCRIBE = new DescribeProduct(SKU, "Cream hanging heart", null);
    CategoriseProduct CATEGORISE = new CategoriseProduct(SKU, "gifts");
    PriceProduct REDUCE = new PriceProduct(SKU, REDUCED);
    DiscontinueProduct DISCONTINUE = new DiscontinueProduct(SKU);

    ProductAdded ADDED = new ProductAdded(SKU, "White hanging heart", "A t-light holder", "lights", PRICE);
    ProductDescribed DESCRIBED = new ProductDescribed(SKU, "Cream hanging heart", null);
    ProductCategorised CATEGORISED = new ProductCategorised(SKU, "gifts");
    ProductPriced PRICED = new ProductPriced(SKU, REDUCED);
    ProductDiscontinued DISCONTINUED = new ProductDiscontinued(SKU);
}
