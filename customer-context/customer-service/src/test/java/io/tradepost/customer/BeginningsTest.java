package io.tradepost.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeginningsTest {

    private static final Person PERSON = new Person("Zoë O'Neil-Ångström", "zoe.neil@mail.example.com");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoë",
                "zoe",
                "ZO",
                "z",
                "o'neil",
                "neil",
                "Angstrom",
                "ång",
                "zoe neil",
                "neil zo",
                "zoe.n",
                "zoe.neil@mail",
                "mail",
                "zoe.neil@mail.example.com"
            })
    void aPersonIsFoundByTheBeginningOfWhateverIsKnown(String typed) {
        assertThat(Beginnings.of(PERSON)).containsAll(Beginnings.wanted(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"oe", "zoex", "neil bob", "zoe@", "@mail", "eil"})
    void nobodyIsFoundByAnythingElse(String typed) {
        assertThat(Beginnings.of(PERSON).containsAll(Beginnings.wanted(typed))).isFalse();
    }

    @Test
    void whatIsBeyondTheFirstCharactersDoesNotCount() {
        Person longNamed = new Person("x".repeat(200), null);
        assertThat(Beginnings.of(longNamed)).hasSize(Beginnings.LENGTH);
        assertThat(Beginnings.of(longNamed)).containsAll(Beginnings.wanted("x".repeat(100)));
    }

    @Test
    void marksAloneAreNoWords() {
        assertThat(Beginnings.wanted(" !! - ")).isEmpty();
        assertThat(Beginnings.wanted("")).isEmpty();
    }
}
