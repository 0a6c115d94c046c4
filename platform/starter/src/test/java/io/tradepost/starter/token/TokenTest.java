package io.tradepost.starter.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradepost.starter.token.Token.Entry;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {

    @Test
    void whatIsWrittenIsReadBack() {
        Token token =
                new Token(List.of(new Entry("order", "o-1", 3), new Entry("order", "ä \"quoted\"", Long.MAX_VALUE)));
        assertThat(Token.of(token.text())).isEqualTo(token);
    }

    @Test
    void aTokenFitsIntoAUrlAsItIs() {
        assertThat(new Token(List.of(new Entry("order", "o>?>?~~", 3))).text()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "null",
                "[[\"order\",\"o-1\"]]",
                "[[\"order\",\"o-1\",\"3\"]]",
                "[[\"order\",\"o-1\",-1]]",
                "[[\"order\",\"o-1\",1.5]]",
                "[[1,\"o-1\",1]]",
                "[[\"order\",\"o-1\",1",
                "[null]",
                "[[\"order\",\"o-1\",99999999999999999999]]"
            })
    void anythingElseIsNoToken(String json) {
        String text = Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Token.of(text))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("must be the Tradepost-Token of an answer");
    }

    @Test
    void textOfOtherCharactersIsNoToken() {
        assertThatThrownBy(() -> Token.of("ä b")).hasMessage("must be the Tradepost-Token of an answer");
    }
}
