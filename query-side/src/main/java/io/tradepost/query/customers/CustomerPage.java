package io.tradepost.query.customers;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Money;
import io.tradepost.query.customers.CustomerDocument.Account;
import io.tradepost.query.customers.CustomerDocument.History;
import io.tradepost.query.search.Facets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Customers, those who bought for most first, after those that a free text names exactly.
 *
 * @param total of all hits, not of this page
 * @param facets how many customers there are of each value, most frequent first; of the facets that were asked for
 * @param next cursor of the following page, absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerPage(
        long total,
        List<Item> items,
        Map<String, List<Facets.Count>> facets,
        @Nullable String next) {

    /**
     * @param registeredAt absent while only orders told of them
     * @param countries where they live or have ordered to
     * @param orders that were placed, whatever became of them
     * @param amounts one for each currency
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            CustomerId customerId,
            @Nullable Instant registeredAt,
            boolean blocked,
            @Nullable String blockReason,
            boolean erased,
            List<String> countries,
            long orders,
            List<Amounts> amounts,
            @Nullable Instant firstOrderAt,
            @Nullable Instant lastOrderAt) {

        static Item of(CustomerDocument customer) {
            Account account = customer.account();
            History history = customer.history();
            return new Item(
                    customer.customerId(),
                    account.registeredAt(),
                    account.blocked(),
                    account.blockReason(),
                    account.erased(),
                    customer.countries(),
                    history.orders(),
                    history.amounts().stream().map(Amounts::of).toList(),
                    history.firstOrderAt(),
                    history.lastOrderAt());
        }
    }

    /**
     * Without tax.
     *
     * @param orders in this currency
     * @param gross of what was shipped
     * @param returns of what came back or was credited
     */
    public record Amounts(long orders, Money gross, Money returns, Money net) {

        static Amounts of(Sums sums) {
            String currency = sums.currency();
            return new Amounts(
                    sums.orders(),
                    Money.ofMinor(sums.gross(), currency),
                    Money.ofMinor(sums.returns(), currency),
                    Money.ofMinor(sums.net(), currency));
        }
    }
}
