package io.tradepost.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.UnitPrice;
import org.junit.jupiter.api.Test;

class ShowTest {

    private final Show show = new Show();

    @Test
    void aConstantReadsAsWords() {
        assertThat(show.words("PARTLY_SHIPPED")).isEqualTo("partly shipped");
        assertThat(show.sentence("OrderPlaced")).isEqualTo("Order placed");
        assertThat(show.sentence("dead-letters")).isEqualTo("Dead letters");
    }

    @Test
    void moneyKeepsItsDecimalsAndIsGrouped() {
        assertThat(show.amount(Money.of("1234567.50", "GBP"))).isEqualTo("1,234,567.50");
        assertThat(show.amount(Money.of("-1200", "JPY"))).isEqualTo("-1,200");
        assertThat(show.amount(UnitPrice.of("0.001", "GBP"))).isEqualTo("0.001");
    }

    @Test
    void oneIsNotMany() {
        assertThat(show.count(1, "line", "lines")).isEqualTo("1 line");
        assertThat(show.count(1_114, "line", "lines")).isEqualTo("1,114 lines");
    }

    @Test
    void whatNeedsSomebodyStandsOut() {
        assertThat(show.tone("ON_HOLD")).isEqualTo("warn");
        assertThat(show.tone("Cancelled")).isEqualTo("bad");
        assertThat(show.tone("whatever")).isEqualTo("quiet");
    }
}
