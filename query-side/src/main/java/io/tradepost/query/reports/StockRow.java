package io.tradepost.query.reports;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.UnitPrice;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What there is of something and how long it lasts.
 *
 * @param key null for what has no category
 * @param name of a SKU
 * @param unitPrice the last one, of a SKU
 * @param value units on hand at their last prices, each SKU rounded half even; null where a price is not known
 * @param unitsSold in the time that the report is about
 * @param daysOfCover how long what is available lasts at that pace, one decimal; null where nothing was sold
 */
public record StockRow(
        @Nullable String key,
        @Nullable String name,
        long onHand,
        long available,
        @Nullable UnitPrice unitPrice,
        @Nullable Money value,
        long unitsSold,
        @Nullable BigDecimal daysOfCover) {

    @Nullable
    String currency() {
        return value == null ? null : value.currency();
    }
}
