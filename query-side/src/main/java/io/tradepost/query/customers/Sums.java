package io.tradepost.query.customers;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a customer's orders in one currency come to, in its minor units, without tax.
 *
 * @param orders that were placed
 * @param gross of what was shipped
 * @param returns of what came back or was credited
 */
record Sums(String currency, long orders, long gross, long returns) {

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    long net() {
        return Math.subtractExact(gross, returns);
    }

    Sums ordered() {
        return new Sums(currency, orders + 1, gross, returns);
    }

    Sums shipped(long amount) {
        return new Sums(currency, orders, Math.addExact(gross, amount), returns);
    }

    Sums returned(long amount) {
        return new Sums(currency, orders, gross, Math.addExact(returns, amount));
    }

    /** All, with those of the currency changed; in the order of the currencies' names. */
    static List<Sums> changed(List<Sums> all, String currency, UnaryOperator<Sums> change) {
        List<Sums> changed = new ArrayList<>(all);
        Sums before = all.stream()
                .filter(sums -> sums.currency().equals(currency))
                .findFirst()
                .orElseGet(() -> new Sums(currency, 0, 0, 0));
        changed.remove(before);
        changed.add(change.apply(before));
        changed.sort(Comparator.comparing(Sums::currency));
        return List.copyOf(changed);
    }
}
