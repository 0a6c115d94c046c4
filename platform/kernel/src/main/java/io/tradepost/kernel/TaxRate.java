package io.tradepost.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * What share of a net amount is added as tax.
 *
 * <p>JSON: a decimal string from {@code "0"} to {@code "1"} with at most 4 decimals; {@code "0.2"} is 20 %.
 */
public record TaxRate(int tenThousandths) {

    public static final TaxRate NONE = new TaxRate(0);

    private static final int DECIMALS = 4;
    private static final int WHOLE = 10_000;
    private static final Pattern DECIMAL = Pattern.compile("[01](\\.\\d{1,4})?");

    public TaxRate {
        if (tenThousandths < 0 || tenThousandths > WHOLE) {
            throw new IllegalArgumentException("must be between 0 and 1");
        }
    }

    @JsonCreator
    public static TaxRate parse(String rate) {
        if (rate == null || !DECIMAL.matcher(rate).matches()) {
            throw new IllegalArgumentException(
                    "taxRate must be a decimal string from 0 to 1, such as \"0.2\" for 20 %");
        }
        return new TaxRate(new BigDecimal(rate).movePointRight(DECIMALS).intValueExact());
    }

    /**
     * The tax on a line's net amount, rounded half even to the currency's minor unit.
     *
     * @throws ArithmeticException on overflow
     */
    public Money on(Money net) {
        return new Money(
                BigDecimal.valueOf(net.minor())
                        .multiply(BigDecimal.valueOf(tenThousandths, DECIMALS))
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValueExact(),
                net.unit());
    }

    @JsonValue
    @Override
    public String toString() {
        BigDecimal rate = BigDecimal.valueOf(tenThousandths, DECIMALS).stripTrailingZeros();
        return (rate.scale() < 0 ? rate.setScale(0, RoundingMode.UNNECESSARY) : rate).toPlainString();
    }
}
