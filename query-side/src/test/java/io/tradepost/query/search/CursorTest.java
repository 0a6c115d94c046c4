package io.tradepost.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final Cursor CURSOR =
            new Cursor(List.of(FieldValue.of(0.0), FieldValue.of(1291191960000L), FieldValue.of("o-1")));

    @Test
    void itComesBackAsItWentOut() {
        assertThat(Cursor.of(CURSOR.text()).text()).isEqualTo(CURSOR.text()).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.of(CURSOR.text())
                        .requiring(FieldValue.Kind.Double, FieldValue.Kind.Long, FieldValue.Kind.String)
                        .after())
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!", "bm90IGpzb24", "e30", "W3t9XQ", "W251bGxd"})
    void nothingElseIsACursor(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cursor.of(text).requiring(FieldValue.Kind.Long))
                .withMessageStartingWith("must be the cursor");
    }

    @Test
    void oneSearchDoesNotTakeTheCursorOfAnother() {
        assertThatIllegalArgumentException().isThrownBy(() -> CURSOR.requiring(FieldValue.Kind.String));
    }
}
