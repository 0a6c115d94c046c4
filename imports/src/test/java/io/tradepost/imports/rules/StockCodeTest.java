package io.tradepost.imports.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tradepost.imports.rules.StockCode.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StockCodeTest {

    @ParameterizedTest
    @CsvSource({
        "85123A, ITEM",
        "85123a, ITEM",
        "DCGS0076, ITEM",
        "POST, SHIPPING",
        "c2, SHIPPING",
        "DOT, SHIPPING",
        "D, DISCOUNT",
        "m, ADJUSTMENT",
        "S, ADJUSTMENT",
        "B, ADJUSTMENT",
        "PADS, ADJUSTMENT",
        "CRUK, ADJUSTMENT",
        "AMAZONFEE, ADJUSTMENT",
        "Bank Charges, ADJUSTMENT",
        "gift_0001_20, ADJUSTMENT"
    })
    void aCodeSaysWhatItsLineIsFor(String text, Kind kind) {
        assertThat(StockCode.of(text).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A B", "85123Ä", "12345678901234567890123456789012345678901"})
    void whatCanBeNoSkuAndIsNoChargeIsNoCode(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> StockCode.of(text));
    }
}
