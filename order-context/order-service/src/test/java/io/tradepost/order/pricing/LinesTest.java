package io.tradepost.order.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.Refusal;
import io.tradepost.kernel.TaxRate;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.order.api.OrderLine;
import io.tradepost.order.api.OrderLine.LineKind;
import io.tradepost.order.life.OrderRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {

    private static final Subject CARRIAGE = Subject.of(LineKind.SHIPPING, "POSTAGE");
    private static final Place PLACE = Place.agreed(0);

    private final Lines lines = new Lines();

    @ParameterizedTest
    @CsvSource({
        "0.001, 5, 0.00", // 0.5 p goes to the even 0
        "0.001, 15, 0.02", // 1.5 p goes to the even 2
        "0.005, 5, 0.02", // 2.5 p goes to the even 2
        "0.0051, 5, 0.03",
        "2.55, 6, 15.30",
        "-0.005, 5, -0.02"
    })
    void anAmountIsRoundedHalfEvenOncePerLine(String price, long quantity, String amount) {
        assertThat(add(price, quantity, "0").amount()).isEqualTo(gbp(amount));
    }

    @ParameterizedTest
    @CsvSource({
        "0.50, 1, 0.05, 0.02", // 2.5 p of tax go to the even 2
        "0.70, 1, 0.05, 0.04", // 3.5 p to the even 4
        "0.001, 15, 0.2, 0.00", // of the rounded amount, 0.02: 0.4 p
        "-12.25, 1, 0.2, -2.45",
        "9.99, 3, 0, 0.00"
    })
    void taxIsRoundedHalfEvenOnceOnTheRoundedAmount(String price, long quantity, String rate, String tax) {
        assertThat(add(price, quantity, rate).tax()).isEqualTo(gbp(tax));
    }

    @Test
    void theTotalIsTheSumOfAmountsAndTaxes() {
        add("2.55", 6, "0.2");
        add("3.95", 1, "0");
        add("-5.00", 1, "0.2");
        assertThat(lines.total()).isEqualTo(gbp("16.31"));
    }

    @Test
    void theTotalIsNotNegative() {
        add("2.55", 1, "0");
        add("-2.56", 1, "0");
        Refusal refused = catchThrowableOfType(Refusal.class, lines::total);
        assertThat(refused.reason()).isEqualTo(OrderRefusal.NEGATIVE_TOTAL);
        assertThat(refused.pointer()).isEqualTo("/lines");
    }

    @Test
    void allLinesAreInOneCurrency() {
        add("2.55", 1, "0");
        Refusal refused = catchThrowableOfType(
                Refusal.class, () -> lines.add(2, CARRIAGE, UnitPrice.of("1", "EUR"), 1, TaxRate.NONE, PLACE));
        assertThat(refused.reason()).isEqualTo(OrderRefusal.MIXED_CURRENCIES);
        assertThat(refused.pointer()).isEqualTo("/lines/0/unitPrice");
    }

    @Test
    void moreThanCanBeCountedIsRefused() {
        Refusal refused = catchThrowableOfType(Refusal.class, () -> add("99999999999999", 1_000_000, "0"));
        assertThat(refused.reason()).isEqualTo(OrderRefusal.AMOUNT_TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource({"ITEM, -0.01, NEGATIVE_PRICE", "SHIPPING, -0.01, NEGATIVE_PRICE", "DISCOUNT, 0.01, POSITIVE_DISCOUNT"})
    void aPriceHasTheSignOfItsKind(LineKind kind, String price, OrderRefusal reason) {
        Refusal refused = catchThrowableOfType(
                Refusal.class, () -> Signs.check(kind, UnitPrice.of(price, "GBP"), Place.agreed(3)));
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.pointer()).isEqualTo("/lines/3/unitPrice");
    }

    @ParameterizedTest
    @CsvSource({"ITEM, 0", "SHIPPING, 1", "DISCOUNT, -1", "DISCOUNT, 0", "ADJUSTMENT, -1", "ADJUSTMENT, 1"})
    void otherPricesAreFine(LineKind kind, String price) {
        Signs.check(kind, UnitPrice.of(price, "GBP"), PLACE);
    }

    private OrderLine add(String price, long quantity, String rate) {
        lines.add(
                lines.size() + 1,
                CARRIAGE,
                UnitPrice.of(price, "GBP"),
                quantity,
                TaxRate.parse(rate),
                Place.agreed(lines.size()));
        return lines.lines().getLast();
    }

    private static Money gbp(String amount) {
        return Money.of(amount, "GBP");
    }
}
