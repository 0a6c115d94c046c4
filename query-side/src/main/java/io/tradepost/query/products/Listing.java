package io.tradepost.query.products;

import io.tradepost.catalog.api.CatalogEvent.ProductAdded;
import io.tradepost.kernel.UnitPrice;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product as the catalogue has it.
 *
 * @param attributes any JSON object
 * @param priceTenThousandths in 1/10,000 of the currency's major unit
 */
record Listing(
        String name,
        @Nullable String description,
        @Nullable String category,
        @Nullable Map<String, Object> attributes,
        Long priceTenThousandths,
        String currency,
        Boolean discontinued) {

    static Listing of(ProductAdded added) {
        return new Listing(
                added.name(),
                added.description(),
                added.category(),
                added.attributes(),
                added.price().tenThousandths(),
                added.price().currency(),
                false);
    }

    UnitPrice price() {
        return UnitPrice.ofTenThousandths(priceTenThousandths, currency);
    }

    Listing described(String as, @Nullable String by) {
        return new Listing(as, by, category, attributes, priceTenThousandths, currency, discontinued);
    }

    Listing categorised(@Nullable String as) {
        return new Listing(name, description, as, attributes, priceTenThousandths, currency, discontinued);
    }

    Listing attributed(Map<String, Object> with) {
        return new Listing(name, description, category, with, priceTenThousandths, currency, discontinued);
    }

    Listing priced(UnitPrice at) {
        return new Listing(name, description, category, attributes, at.tenThousandths(), at.currency(), discontinued);
    }

    Listing withdrawn() {
        return new Listing(name, description, category, attributes, priceTenThousandths, currency, true);
    }
}
