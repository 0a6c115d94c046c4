package io.tradepost.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final List<FieldValue> AFTER =
            List.of(FieldValue.of(0.0), FieldValue.of(1291191960000L), FieldValue.of("o-1"));
    private static final Cursor CURSOR = Cursor.of("white hearts", null, AFTER);

    @Test
    void itComesBackAsItWentOut() {
        assertThat(CURSOR.text()).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.of(CURSOR.text()).text()).isEqualTo(CURSOR.text());
        assertThat(Cursor.of(CURSOR.text()).in("white hearts"))
                .extracting(FieldValue::_get)
                .containsExactly(0.0, 1291191960000L, "o-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!", "bm90IGpzb24", "e30", "W3t9XQ", "W251bGxd", "WzFd"})
    void nothingElseIsACursor(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cursor.of(text).in("white hearts"))
                .withMessageStartingWith("must be the cursor");
    }

    @Test
    void oneSearchDoesNotTakeTheCursorOfAnother() {
        assertThatIllegalArgumentException().isThrownBy(() -> CURSOR.in("red hearts"));
    }

    @Test
    void aPlaceThatWasChangedIsRefused() {
        Cursor moved = new Cursor(null, List.of(FieldValue.of("o-2")), CURSOR.digest());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cursor.of(moved.text()).in("white hearts"));
    }
}
