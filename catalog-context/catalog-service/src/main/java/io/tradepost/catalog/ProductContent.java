package io.tradepost.catalog;

import io.tradepost.catalog.api.CatalogEvent.ProductAdded;
import io.tradepost.kernel.Refusal;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.UnitPrice;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is said about a product at once.
 *
 * @param attributes any JSON object within {@link AttributeLimits}
 */
record ProductContent(
        String name,
        @Nullable String description,
        @Nullable String category,
        UnitPrice price,
        @Nullable Map<String, Object> attributes) {

    /** What it leaves out is not there. */
    ProductContent whole() {
        return new ProductContent(name, description, category, price, allAttributes());
    }

    Map<String, Object> allAttributes() {
        return attributes == null ? Map.of() : attributes;
    }

    ProductAdded added(Sku sku) {
        return new ProductAdded(
                sku, name, description, category, price, allAttributes().isEmpty() ? null : attributes);
    }

    /** What it leaves out stays as it is. */
    ProductContent over(ProductContent present) {
        return new ProductContent(
                name,
                description == null ? present.description : description,
                category == null ? present.category : category,
                price,
                attributes == null ? present.attributes : attributes);
    }

    void refuseUnfit() {
        refuseNegative(price, "/price/amount");
        if (attributes != null) {
            AttributeLimits.refuseUnfit(attributes, "/attributes");
        }
    }

    static void refuseNegative(UnitPrice price, String pointer) {
        if (price.tenThousandths() < 0) {
            throw new Refusal(CatalogRefusal.PRICE_NEGATIVE, "a price must not be negative", pointer);
        }
    }
}
