package io.tradepost.query.products;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.Sku;
import org.jspecify.annotations.Nullable;

/**
 * A product as it is searched.
 *
 * @param price in minor units of the currency
 */
record ProductDocument(
        Sku sku,
        String name,
        @Nullable String description,
        @Nullable String category,
        long price,
        String currency,
        boolean discontinued) {

    ProductDocument described(String as, @Nullable String by) {
        return new ProductDocument(sku, as, by, category, price, currency, discontinued);
    }

    ProductDocument categorised(@Nullable String as) {
        return new ProductDocument(sku, name, description, as, price, currency, discontinued);
    }

    ProductDocument priced(Money at) {
        return new ProductDocument(sku, name, description, category, at.minor(), at.currency(), discontinued);
    }

    ProductDocument withdrawn() {
        return new ProductDocument(sku, name, description, category, price, currency, true);
    }
}
