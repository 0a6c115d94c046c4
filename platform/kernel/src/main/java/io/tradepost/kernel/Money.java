package io.tradepost.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/**
 * An exact amount in the minor unit of its currency (pence for GBP).
 *
 * <p>JSON: {@code {"amount":"12.50","currency":"GBP"}}: a decimal string with at most the currency's own number of
 * decimals (ISO 4217), so that no reader goes through a binary float.
 *
 * @param minor the amount in minor units; may be negative
 * @param unit an ISO 4217 currency
 */
@JsonPropertyOrder({"amount", "currency"})
public record Money(@JsonIgnore long minor, @JsonIgnore Currency unit) implements Comparable<Money> {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,4})?");

    /** @throws IllegalArgumentException if the amount is no decimal of the currency, or the currency is unknown */
    @JsonCreator
    public static Money of(@JsonProperty("amount") String amount, @JsonProperty("currency") String currency) {
        Currency unit = currency(currency);
        if (amount == null || !DECIMAL.matcher(amount).matches()) {
            throw new IllegalArgumentException("amount must be a decimal string such as \"12.50\"");
        }
        BigDecimal value = new BigDecimal(amount).stripTrailingZeros();
        if (value.scale() > unit.getDefaultFractionDigits()) {
            throw new IllegalArgumentException(
                    "amount must have at most " + unit.getDefaultFractionDigits() + " decimals for " + currency);
        }
        try {
            return new Money(
                    value.movePointRight(unit.getDefaultFractionDigits()).longValueExact(), unit);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("amount is more than can be counted", e);
        }
    }

    public static Money zero(Currency unit) {
        return new Money(0, unit);
    }

    public static Money ofMinor(long minor, String currency) {
        return new Money(minor, currency(currency));
    }

    @JsonProperty("amount")
    public String amount() {
        return BigDecimal.valueOf(minor, unit.getDefaultFractionDigits()).toPlainString();
    }

    @JsonProperty("currency")
    public String currency() {
        return unit.getCurrencyCode();
    }

    /** @throws ArithmeticException on overflow */
    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameUnit(other).minor), unit);
    }

    /** @throws ArithmeticException on overflow */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameUnit(other).minor), unit);
    }

    /** @throws ArithmeticException on overflow */
    public Money times(long quantity) {
        return new Money(Math.multiplyExact(minor, quantity), unit);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, sameUnit(other).minor);
    }

    private Money sameUnit(Money other) {
        if (!unit.equals(other.unit)) {
            throw new IllegalArgumentException("cannot combine " + currency() + " with " + other.currency());
        }
        return other;
    }

    private static Currency currency(String code) {
        Currency unit;
        try {
            unit = Currency.getInstance(code);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new IllegalArgumentException("currency must be an ISO 4217 code such as \"GBP\"", e);
        }
        if (unit.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException("currency must be one that is paid in, which " + code + " is not");
        }
        return unit;
    }

    @Override
    public String toString() {
        return amount() + " " + currency();
    }
}
