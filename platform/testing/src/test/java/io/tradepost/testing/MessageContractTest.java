package io.tradepost.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MessageContractTest {

    sealed interface Signal {}

    sealed interface Light extends Signal {}

    record Lit(String colour, int zones, Place place) implements Light {}

    record Darkened(String reason) implements Light {}

    record Sounded(String tone) implements Signal {}

    record Place(String name) {}

    private static final Lit LIT = new Lit("green", 3, new Place("north"));
    private static final Darkened DARKENED = new Darkened("maintenance");
    private static final Sounded SOUNDED = new Sounded("a'");

    @BeforeAll
    static void writeNothingHere() {
        System.clearProperty("contract.write");
    }

    @Test
    void examplesThatMatchTheirGoldenFilesPass() {
        MessageContract.verify(Signal.class, LIT, DARKENED, SOUNDED);
    }

    @Test
    void everyRecordNeedsAnExampleAlsoBelowAnInterfaceInBetween() {
        assertThatThrownBy(() -> MessageContract.verify(Signal.class, LIT, SOUNDED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Darkened");
    }

    @Test
    void aChangedValueBreaksTheContract() {
        assertThatThrownBy(() -> MessageContract.verify(Light.class, LIT, new Darkened("other")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Darkened.json");
    }

    @Test
    void aChangedOrderOfFieldsBreaksTheContract() {
        record Reordered(String second, String first) {}
        assertThatThrownBy(() -> MessageContract.verify(Reordered.class, new Reordered("2", "1")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Reordered.json");
    }

    @Test
    void aMissingGoldenFileBreaksTheContract() {
        record Unwritten(String any) {}
        assertThatThrownBy(() -> MessageContract.verify(Unwritten.class, new Unwritten("x")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("contract.write");
    }

    @Test
    void aRecordThatRefusesUnknownFieldsBreaksTheContract() {
        record Strict(String any) {
            @JsonAnySetter
            void refuse(String name, Object value) {
                throw new IllegalArgumentException(name);
            }
        }
        assertThatThrownBy(() -> MessageContract.verify(Strict.class, new Strict("x")))
                .hasStackTraceContaining("addedByALaterVersion");
    }
}
