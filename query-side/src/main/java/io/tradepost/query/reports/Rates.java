package io.tradepost.query.reports;

import io.tradepost.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Quotients, rounded half even. */
final class Rates {

    private static final int DECIMALS = 4;

    private Rates() {}

    /** With four decimals; null of nothing. */
    static @Nullable BigDecimal share(long part, long whole) {
        return whole <= 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** To the minor unit; null for none. */
    static @Nullable Money each(Money sum, long count) {
        return count == 0
                ? null
                : new Money(
                        BigDecimal.valueOf(sum.minor())
                                .divide(BigDecimal.valueOf(count), 0, RoundingMode.HALF_EVEN)
                                .longValueExact(),
                        sum.unit());
    }
}
