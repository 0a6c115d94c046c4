package io.tradepost.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class MoneyTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void isADecimalStringInJson() {
        assertThat(json.writeValueAsString(Money.ofMinor(1250, "GBP")))
                .isEqualTo("{\"amount\":\"12.50\",\"currency\":\"GBP\"}");
        assertThat(json.readValue("{\"amount\":\"12.5\",\"currency\":\"GBP\"}", Money.class))
                .isEqualTo(Money.ofMinor(1250, "GBP"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.505", "1e3", "", " 1", "12,50", "NaN", "9999999999999999", "--1"})
    void refusesWhatIsNoAmount(String amount) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(amount, "GBP"));
    }

    @Test
    void countsInTheMinorUnitOfItsCurrency() {
        assertThat(Money.of("1200", "JPY").minor()).isEqualTo(1200);
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("12.5", "JPY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX", "XAU", "XTS", "gbp", "GBX", ""})
    void refusesWhatNobodyPaysIn(String currency) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("100", currency))
                .withMessageStartingWith("currency must be");
    }

    @Test
    void refusesMoreThanCanBeCounted() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("999999999999999", "CLF"));
    }

    @Test
    void doesNotMixCurrencies() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("1", "GBP").plus(Money.of("1", "EUR")));
    }
}
