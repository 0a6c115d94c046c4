package io.tradepost.imports.life;

import static io.tradepost.imports.life.ImportRefusal.CURRENCY_UNKNOWN;
import static io.tradepost.imports.life.ImportRefusal.FORMAT_UNKNOWN;
import static io.tradepost.imports.life.ImportRefusal.ZONE_UNKNOWN;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.Refusal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;

/**
 * How a file is to be understood.
 *
 * @param zone of its local times
 * @param currency of its prices
 */
public record Terms(String format, ZoneId zone, Currency currency) {

    public static final String ONLINE_RETAIL = "online-retail";

    /** @throws Refusal if one of them is unknown */
    public static Terms of(String format, String zone, String currency) {
        if (!format.equals(ONLINE_RETAIL)) {
            throw new Refusal(FORMAT_UNKNOWN, "the only format is " + ONLINE_RETAIL, "format");
        }
        return new Terms(format, zone(zone), currency(currency));
    }

    private static ZoneId zone(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new Refusal(ZONE_UNKNOWN, "there is no time zone " + zone, "zone");
        }
    }

    private static Currency currency(String currency) {
        try {
            return Money.ofMinor(0, currency).unit();
        } catch (IllegalArgumentException e) {
            throw new Refusal(CURRENCY_UNKNOWN, "there is no currency " + currency, "currency");
        }
    }
}
