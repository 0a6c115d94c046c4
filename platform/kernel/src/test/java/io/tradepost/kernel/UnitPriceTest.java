package io.tradepost.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class UnitPriceTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource({"2.55, 2.55", "0.001, 0.001", "3, 3.00", "1.5000, 1.50", "-0.0001, -0.0001"})
    void isWrittenWithTheCurrencysDecimalsOrAsManyAsItNeeds(String given, String written) {
        assertThat(json.writeValueAsString(UnitPrice.of(given, "GBP")))
                .isEqualTo("{\"amount\":\"%s\",\"currency\":\"GBP\"}".formatted(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00001", "", "1,5", "1e3", "999999999999999"})
    void refusesWhatIsNoPrice(String amount) {
        assertThatIllegalArgumentException().isThrownBy(() -> UnitPrice.of(amount, "GBP"));
    }

    @ParameterizedTest
    @CsvSource({
        "0.001, 5, 0.00",
        "0.001, 15, 0.02",
        "0.001, 25, 0.02",
        "0.005, 1, 0.00",
        "0.015, 1, 0.02",
        "2.55, 6, 15.30"
    })
    void aLineIsRoundedHalfEvenOnce(String price, long quantity, String amount) {
        assertThat(UnitPrice.of(price, "GBP").times(quantity)).isEqualTo(Money.of(amount, "GBP"));
    }

    @Test
    void taxIsRoundedHalfEven() {
        assertThat(TaxRate.parse("0.05").on(Money.ofMinor(10, "GBP")).minor()).isZero();
        assertThat(TaxRate.parse("0.05").on(Money.ofMinor(30, "GBP")).minor()).isEqualTo(2);
        assertThat(TaxRate.parse("0.2").on(Money.of("9.99", "GBP"))).isEqualTo(Money.of("2.00", "GBP"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.20, 0.2", "1, 1", "0.1750, 0.175"})
    void aTaxRateIsADecimalString(String given, String written) {
        assertThat(TaxRate.parse(given)).hasToString(written);
        assertThat(new BigDecimal(given).setScale(4, RoundingMode.UNNECESSARY))
                .isEqualTo(BigDecimal.valueOf(TaxRate.parse(given).tenThousandths(), 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1", "-0.1", "20%", "2", "0.00001"})
    void refusesWhatIsNoTaxRate(String rate) {
        assertThatIllegalArgumentException().isThrownBy(() -> TaxRate.parse(rate));
    }
}
