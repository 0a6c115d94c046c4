package io.tradepost.query.products;

import io.tradepost.kernel.Sku;
import io.tradepost.kernel.UnitPrice;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product as it is searched.
 *
 * @param attributes any JSON object
 * @param priceTenThousandths in 1/10,000 of the currency's major unit
 */
record ProductDocument(
        Sku sku,
        String name,
        @Nullable String description,
        @Nullable String category,
        @Nullable Map<String, Object> attributes,
        long priceTenThousandths,
        String currency,
        boolean discontinued) {

    ProductDocument described(String as, @Nullable String by) {
        return new ProductDocument(sku, as, by, category, attributes, priceTenThousandths, currency, discontinued);
    }

    ProductDocument categorised(@Nullable String as) {
        return new ProductDocument(sku, name, description, as, attributes, priceTenThousandths, currency, discontinued);
    }

    ProductDocument attributed(Map<String, Object> with) {
        return new ProductDocument(sku, name, description, category, with, priceTenThousandths, currency, discontinued);
    }

    ProductDocument priced(UnitPrice at) {
        return new ProductDocument(
                sku, name, description, category, attributes, at.tenThousandths(), at.currency(), discontinued);
    }

    ProductDocument withdrawn() {
        return new ProductDocument(sku, name, description, category, attributes, priceTenThousandths, currency, true);
    }
}
