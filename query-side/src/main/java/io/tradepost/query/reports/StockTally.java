package io.tradepost.query.reports;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.UnitPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The figures of one row, while they are added up. */
final class StockTally {

    /** What rows are told apart by. */
    record Key(@Nullable String key, @Nullable String currency) {

        static final Comparator<Key> ORDER = Comparator.comparing(
                        Key::key, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
                .thenComparing(Key::currency, Comparator.nullsFirst(Comparator.<String>naturalOrder()));
    }

    private long onHand;
    private long available;
    private long sold;
    private @Nullable Money value;

    void add(long inHouse, long free, @Nullable Money worth) {
        onHand = Math.addExact(onHand, inHouse);
        available = Math.addExact(available, free);
        value = value == null || worth == null ? worth : value.plus(worth);
    }

    void sold(long units) {
        sold = Math.addExact(sold, units);
    }

    StockRow row(@Nullable String key, @Nullable String name, @Nullable UnitPrice price, long days) {
        return new StockRow(key, name, onHand, available, price, value, sold, cover(days));
    }

    private @Nullable BigDecimal cover(long days) {
        return sold == 0
                ? null
                : BigDecimal.valueOf(available)
                        .multiply(BigDecimal.valueOf(days))
                        .divide(BigDecimal.valueOf(sold), 1, RoundingMode.HALF_EVEN);
    }
}
