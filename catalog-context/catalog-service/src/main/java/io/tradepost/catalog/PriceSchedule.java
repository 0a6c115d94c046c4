package io.tradepost.catalog;

import static io.tradepost.catalog.CatalogRefusal.PRICE_NOT_IN_THE_FUTURE;
import static io.tradepost.catalog.CatalogRefusal.TOO_MANY_SCHEDULED_PRICES;
import static java.util.Comparator.comparing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tradepost.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A product's prices to come, the next one first; one for each moment at most. */
record PriceSchedule(@JsonValue List<ScheduledPrice> prices) {

    static final PriceSchedule EMPTY = new PriceSchedule(List.of());
    static final int MAX_PRICES = 100;

    @JsonCreator
    PriceSchedule {
        prices = prices.stream().sorted(comparing(ScheduledPrice::validFrom)).toList();
    }

    boolean has(Instant moment) {
        return prices.stream().anyMatch(price -> price.validFrom().equals(moment));
    }

    PriceSchedule due(Instant now) {
        return new PriceSchedule(
                prices.stream().filter(price -> !price.validFrom().isAfter(now)).toList());
    }

    /** In the place of one for the same moment. */
    PriceSchedule with(ScheduledPrice price) {
        return new PriceSchedule(Stream.concat(without(price.validFrom()).prices.stream(), Stream.of(price))
                .toList());
    }

    PriceSchedule without(Instant moment) {
        return new PriceSchedule(prices.stream()
                .filter(price -> !price.validFrom().equals(moment))
                .toList());
    }

    void refuseUnfit(ScheduledPrice wanted, Instant now) {
        if (!wanted.validFrom().isAfter(now)) {
            throw new Refusal(PRICE_NOT_IN_THE_FUTURE, "validFrom has passed", "/validFrom");
        }
        if (prices.size() >= MAX_PRICES && !has(wanted.validFrom())) {
            throw new Refusal(TOO_MANY_SCHEDULED_PRICES, "a product has at most " + MAX_PRICES + " prices to come");
        }
    }
}
