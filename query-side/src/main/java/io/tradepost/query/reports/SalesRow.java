package io.tradepost.query.reports;

import io.tradepost.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A period, a group or both, in one currency. Amounts are of all kinds of lines, without tax; units are of items alone.
 *
 * @param period its first day
 * @param key null for what has none, such as the customer of a guest
 * @param gross what was sold
 * @param returns what came back or was credited
 * @param orders how many distinct orders something was sold of
 * @param averageOrderValue gross over orders, half even; null without orders
 * @param returnsRate returns over gross, four decimals; null where nothing was sold
 */
public record SalesRow(
        @Nullable LocalDate period,
        @Nullable String key,
        Money gross,
        Money returns,
        Money net,
        long units,
        long returnedUnits,
        long orders,
        @Nullable Money averageOrderValue,
        @Nullable BigDecimal returnsRate) {

    String currency() {
        return gross.currency();
    }
}
