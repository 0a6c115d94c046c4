package io.tradepost.catalog;

import io.tradepost.catalog.CatalogCommand.PriceProduct;
import io.tradepost.catalog.CatalogCommand.ReviseProduct;
import io.tradepost.catalog.CatalogCommand.SchedulePrice;
import io.tradepost.catalog.CatalogCommand.WithdrawScheduledPrice;
import io.tradepost.kernel.UnitPrice;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What a product costs at each moment, as somebody would say who looks at the clock all the time. */
final class PriceOverTime {

    private final NavigableMap<Instant, UnitPrice> prices = new TreeMap<>();

    PriceOverTime(Instant from, UnitPrice first) {
        prices.put(from, first);
    }

    /** A command that comes later than those before. */
    void hear(CatalogCommand command) {
        switch (command) {
            case PriceProduct c -> put(c.now(), c.price());
            case ReviseProduct c -> put(c.now(), c.content().price());
            case SchedulePrice c when c.validFrom().isAfter(c.now()) -> put(c.validFrom(), c.price());
            case WithdrawScheduledPrice c when c.validFrom().isAfter(c.now()) -> prices.remove(c.validFrom());
            default -> {}
        }
    }

    private void put(Instant from, UnitPrice price) {
        if (price.tenThousandths() >= 0) {
            prices.put(from, price);
        }
    }

    UnitPrice at(Instant moment) {
        return prices.floorEntry(moment).getValue();
    }
}
