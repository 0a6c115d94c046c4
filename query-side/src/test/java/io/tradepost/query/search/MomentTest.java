package io.tradepost.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    @Test
    void aDateIsItsBeginningInUtc() {
        assertThat(Moment.of("2010-12-01").instant()).hasToString("2010-12-01T00:00:00Z");
    }

    @Test
    void aTimeMayHaveAnOffset() {
        assertThat(Moment.of("2010-12-01T09:26:00+01:00").instant()).hasToString("2010-12-01T08:26:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2010-12-32",
                "2010-12-01T08:26:00",
                "01.12.2010",
                "+999999999-01-01T00:00:00Z",
                "-999999999-01-01T00:00:00Z"
            })
    void nothingElseIsAMoment(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Moment.of(text));
    }
}
