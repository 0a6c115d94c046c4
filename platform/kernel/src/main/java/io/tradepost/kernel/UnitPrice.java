package io.tradepost.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.regex.Pattern;

/**
 * The price of one unit, finer than money: up to 4 decimals, as goods sold by the thousand have.
 *
 * <p>JSON: {@code {"amount":"0.001","currency":"GBP"}}: a decimal string with at least the currency's own number of
 * decimals and at most 4.
 *
 * @param tenThousandths the price in 1/10,000 of the currency's major unit; may be negative
 * @param unit an ISO 4217 currency
 */
@JsonPropertyOrder({"amount", "currency"})
public record UnitPrice(
        @JsonIgnore long tenThousandths, @JsonIgnore Currency unit) implements Comparable<UnitPrice> {

    private static final int DECIMALS = 4;
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,14}(\\.\\d{1,4})?");

    /** @throws IllegalArgumentException if the amount has no such form, or the currency is unknown */
    @JsonCreator
    public static UnitPrice of(@JsonProperty("amount") String amount, @JsonProperty("currency") String currency) {
        Currency unit = Money.ofMinor(0, currency).unit();
        if (amount == null || !DECIMAL.matcher(amount).matches()) {
            throw new IllegalArgumentException(
                    "amount must be a decimal string with at most 4 decimals, such as \"2.55\"");
        }
        return new UnitPrice(new BigDecimal(amount).movePointRight(DECIMALS).longValueExact(), unit);
    }

    public static UnitPrice of(Money money) {
        return of(money.amount(), money.currency());
    }

    public static UnitPrice ofTenThousandths(long tenThousandths, String currency) {
        return new UnitPrice(tenThousandths, Money.ofMinor(0, currency).unit());
    }

    @JsonProperty("amount")
    public String amount() {
        BigDecimal exact = BigDecimal.valueOf(tenThousandths, DECIMALS).stripTrailingZeros();
        int decimals = Math.max(exact.scale(), unit.getDefaultFractionDigits());
        return exact.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
    }

    @JsonProperty("currency")
    public String currency() {
        return unit.getCurrencyCode();
    }

    /**
     * What so many units cost, rounded half even to the currency's minor unit, once per line.
     *
     * @throws ArithmeticException on overflow
     */
    public Money times(long quantity) {
        BigDecimal exact = BigDecimal.valueOf(Math.multiplyExact(tenThousandths, quantity), DECIMALS);
        return new Money(
                exact.movePointRight(unit.getDefaultFractionDigits())
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValueExact(),
                unit);
    }

    @Override
    public int compareTo(UnitPrice other) {
        if (!unit.equals(other.unit)) {
            throw new IllegalArgumentException("cannot compare " + currency() + " with " + other.currency());
        }
        return Long.compare(tenThousandths, other.tenThousandths);
    }

    @Override
    public String toString() {
        return amount() + " " + currency();
    }
}
