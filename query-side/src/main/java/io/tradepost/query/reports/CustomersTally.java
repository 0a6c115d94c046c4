package io.tradepost.query.reports;

import io.tradepost.kernel.Money;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** The figures of one period and currency, while they are added up. */
final class CustomersTally {

    /** What a buyer is in a period. */
    enum Buyer {
        NEW,
        RETURNING,
        GUEST
    }

    private final Map<Buyer, Long> buyers = new EnumMap<>(Buyer.class);
    private final Map<Buyer, Long> orders = new EnumMap<>(Buyer.class);
    private final Map<Buyer, Long> gross = new EnumMap<>(Buyer.class);

    void buyer(Buyer buyer) {
        buyers.merge(buyer, 1L, Math::addExact);
    }

    void order(Buyer buyer, long amount) {
        orders.merge(buyer, 1L, Math::addExact);
        gross.merge(buyer, amount, Math::addExact);
    }

    CustomersRow row(LocalDate period, String currency) {
        return new CustomersRow(
                period,
                currency,
                of(buyers, Buyer.NEW),
                of(buyers, Buyer.RETURNING),
                of(orders, Buyer.NEW),
                of(orders, Buyer.RETURNING),
                of(orders, Buyer.GUEST),
                Money.ofMinor(of(gross, Buyer.NEW), currency),
                Money.ofMinor(of(gross, Buyer.RETURNING), currency),
                Money.ofMinor(of(gross, Buyer.GUEST), currency));
    }

    private static long of(Map<Buyer, Long> counts, Buyer buyer) {
        return counts.getOrDefault(buyer, 0L);
    }
}
