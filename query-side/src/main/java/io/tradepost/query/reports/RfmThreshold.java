package io.tradepost.query.reports;

import io.tradepost.kernel.Money;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a score took among these customers; null where no customer has it.
 *
 * @param recencyDays the most days
 * @param orders the fewest
 * @param net the least
 */
public record RfmThreshold(
        int score,
        @Nullable Long recencyDays,
        @Nullable Long orders,
        @Nullable Money net) {

    private static final int BEST = 5;

    /** The best first. */
    static List<RfmThreshold> of(List<RfmCustomerRow> customers) {
        return IntStream.iterate(BEST, score -> score >= 1, score -> score - 1)
                .mapToObj(score -> of(score, customers))
                .toList();
    }

    private static RfmThreshold of(int score, List<RfmCustomerRow> customers) {
        return new RfmThreshold(
                score,
                customers.stream()
                        .filter(customer -> customer.recency() == score)
                        .map(RfmCustomerRow::recencyDays)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                customers.stream()
                        .filter(customer -> customer.frequency() == score)
                        .map(RfmCustomerRow::orders)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                customers.stream()
                        .filter(customer -> customer.monetary() == score)
                        .map(RfmCustomerRow::net)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }
}
