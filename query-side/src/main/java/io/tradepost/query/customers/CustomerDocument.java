package io.tradepost.query.customers;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.tradepost.kernel.CustomerId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A customer as they are searched, without their name.
 *
 * @param countries where they live or have ordered to, in the order of their names
 * @param history what they ordered
 */
record CustomerDocument(
        CustomerId customerId,
        @JsonUnwrapped Account account,
        List<String> countries,
        @JsonUnwrapped History history) {

    /**
     * How the shop stands to them.
     *
     * @param registeredAt null while only orders told of them
     */
    record Account(
            @Nullable Instant registeredAt,
            boolean blocked,
            @Nullable String blockReason,
            boolean erased) {}

    /**
     * @param orders that were placed, whatever became of them
     * @param amounts one for each currency, in the order of their names
     */
    record History(
            long orders,
            List<Sums> amounts,
            @Nullable Instant firstOrderAt,
            @Nullable Instant lastOrderAt) {

        History ordered(String currency, Instant at) {
            return new History(
                    orders + 1,
                    Sums.changed(amounts, currency, Sums::ordered),
                    firstOrderAt == null || at.isBefore(firstOrderAt) ? at : firstOrderAt,
                    lastOrderAt == null || at.isAfter(lastOrderAt) ? at : lastOrderAt);
        }

        History counted() {
            return new History(orders + 1, amounts, firstOrderAt, lastOrderAt);
        }

        History summed(String currency, UnaryOperator<Sums> change) {
            return new History(orders, Sums.changed(amounts, currency, change), firstOrderAt, lastOrderAt);
        }
    }

    static CustomerDocument none(CustomerId customerId) {
        return new CustomerDocument(
                customerId, new Account(null, false, null, false), List.of(), new History(0, List.of(), null, null));
    }

    /** Of most orders; of several with as many, the first by name. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    @Nullable
    String currency() {
        return most().map(Sums::currency).orElse(null);
    }

    /** In that currency. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    long net() {
        return most().map(Sums::net).orElse(0L);
    }

    CustomerDocument with(Account now) {
        return new CustomerDocument(customerId, now, countries, history);
    }

    CustomerDocument with(History now) {
        return new CustomerDocument(customerId, account, countries, now);
    }

    CustomerDocument in(@Nullable String country) {
        if (country == null || countries.contains(country)) {
            return this;
        }
        Set<String> more = new TreeSet<>(countries);
        more.add(country);
        return new CustomerDocument(customerId, account, List.copyOf(more), history);
    }

    private Optional<Sums> most() {
        return history.amounts().stream()
                .max(Comparator.comparingLong(Sums::orders).thenComparing(Sums::currency, Comparator.reverseOrder()));
    }
}
