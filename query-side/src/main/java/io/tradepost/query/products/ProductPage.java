package io.tradepost.query.products;

import io.tradepost.kernel.Sku;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.query.search.Facets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Products by SKU, after those that a free text names best.
 *
 * @param total of all hits, not of this page
 * @param facets how many products there are of each value, most frequent first; of the facets that were asked for
 * @param next cursor of the following page, absent on the last
 */
public record ProductPage(
        long total,
        List<Item> items,
        Map<String, List<Facets.Count>> facets,
        @Nullable String next) {

    /**
     * @param onHand units in all warehouses; available are those of them that no order has reserved
     * @param highlights fragments of HTML in which {@code <em>} marks what was found, by field; when asked for
     */
    public record Item(
            Sku sku,
            String name,
            @Nullable String description,
            @Nullable String category,
            @Nullable Map<String, Object> attributes,
            UnitPrice price,
            boolean discontinued,
            long onHand,
            long available,
            @Nullable Map<String, List<String>> highlights) {

        static Item of(ProductDocument product, Map<String, List<String>> highlights) {
            Listing listing = Objects.requireNonNull(product.listing());
            return new Item(
                    product.sku(),
                    listing.name(),
                    listing.description(),
                    listing.category(),
                    listing.attributes(),
                    listing.price(),
                    listing.discontinued(),
                    product.onHand(),
                    product.available(),
                    highlights.isEmpty() ? null : highlights);
        }
    }
}
