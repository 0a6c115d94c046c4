package io.tradepost.imports.rules;

import io.tradepost.kernel.Sku;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A product's code or a charge's, compared without regard to case.
 *
 * @param value in upper case
 */
public record StockCode(String value, Kind kind) {

    /** What a line with such a code is for; only an ITEM is kept in stock. */
    public enum Kind {
        ITEM,
        SHIPPING,
        DISCOUNT,
        ADJUSTMENT
    }

    private static final Pattern CHARGE = Pattern.compile("[ -~]{1,40}");
    private static final Set<String> SHIPPING = Set.of("POST", "C2", "DOT");
    private static final Set<String> DISCOUNT = Set.of("D");
    private static final Set<String> ADJUSTMENT = Set.of("M", "S", "B", "PADS", "CRUK", "AMAZONFEE", "BANK CHARGES");
    private static final String VOUCHER = "GIFT_";

    /** @throws IllegalArgumentException if it is the code of nothing */
    public static StockCode of(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        Kind kind = kind(code);
        boolean fits = kind == Kind.ITEM
                ? new Sku(code).value().equals(code)
                : CHARGE.matcher(code).matches();
        if (!fits) {
            throw new IllegalArgumentException("a code has 1 to 40 characters");
        }
        return new StockCode(code, kind);
    }

    private static Kind kind(String code) {
        if (SHIPPING.contains(code)) {
            return Kind.SHIPPING;
        }
        if (DISCOUNT.contains(code)) {
            return Kind.DISCOUNT;
        }
        return ADJUSTMENT.contains(code) || code.startsWith(VOUCHER) ? Kind.ADJUSTMENT : Kind.ITEM;
    }
}
