package io.tradepost.query.reports;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.UnitPrice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the stock view knows of a SKU, as far as reports need it. */
record StockLevel(
        String sku,
        @Nullable String name,
        @Nullable String category,
        @Nullable Long priceTenThousandths,
        @Nullable String currency,
        long onHand,
        long available,
        List<In> warehouses) {

    /** What one warehouse has of it. */
    record In(String warehouse, long onHand, long reserved) {}

    @Nullable
    UnitPrice price() {
        return priceTenThousandths == null || currency == null
                ? null
                : UnitPrice.ofTenThousandths(priceTenThousandths, currency);
    }

    @Nullable
    Money worth(long units) {
        UnitPrice price = price();
        return price == null ? null : price.times(units);
    }
}
