package io.tradepost.query.products;

import io.tradepost.kernel.Sku;
import io.tradepost.kernel.UnitPrice;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Products by SKU, after those that a free text names best.
 *
 * @param total of all hits, not of this page
 * @param next cursor of the following page, absent on the last
 */
public record ProductPage(
        long total, List<Item> items, @Nullable String next) {

    public record Item(
            Sku sku,
            String name,
            @Nullable String description,
            @Nullable String category,
            @Nullable Map<String, Object> attributes,
            UnitPrice price,
            boolean discontinued) {

        static Item of(ProductDocument product) {
            return new Item(
                    product.sku(),
                    product.name(),
                    product.description(),
                    product.category(),
                    product.attributes(),
                    UnitPrice.ofTenThousandths(product.priceTenThousandths(), product.currency()),
                    product.discontinued());
        }
    }
}
