package io.tradepost.catalog;

import static io.tradepost.catalog.CatalogRefusal.ATTRIBUTES_TOO_DEEP;
import static io.tradepost.catalog.CatalogRefusal.ATTRIBUTES_TOO_LARGE;
import static io.tradepost.catalog.CatalogRefusal.ATTRIBUTES_UNFIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tradepost.kernel.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeLimitsTest {

    private static final String AROUND = "{\"t\":\"\"}";

    @Test
    void whateverJsonSaysIsFit() {
        Map<String, Object> attributes =
                new HashMap<>(Map.of("list", List.of(1, 2.5, true, Map.of("deep", List.of()))));
        attributes.put("nothing", null);

        assertThatCode(() -> AttributeLimits.refuseUnfit(attributes, "")).doesNotThrowAnyException();
    }

    @Test
    void theLimitCountsBytesOfJson() {
        int room = AttributeLimits.MAX_BYTES - AROUND.length();

        assertThatCode(() -> AttributeLimits.refuseUnfit(Map.of("t", "x".repeat(room)), ""))
                .doesNotThrowAnyException();
        assertThat(refusal(Map.of("t", "x".repeat(room + 1))).reason()).isEqualTo(ATTRIBUTES_TOO_LARGE);
        assertThat(refusal(Map.of("t", "é".repeat(room / 2 + 1))).reason()).isEqualTo(ATTRIBUTES_TOO_LARGE);
    }

    @Test
    void nestingHasALimit() {
        assertThatCode(() -> AttributeLimits.refuseUnfit(nested(AttributeLimits.MAX_DEPTH), ""))
                .doesNotThrowAnyException();
        Refusal refusal = refusal(nested(AttributeLimits.MAX_DEPTH + 1));
        assertThat(refusal.reason()).isEqualTo(ATTRIBUTES_TOO_DEEP);
        assertThat(refusal.pointer()).isEqualTo("/attributes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "half \ud800"})
    void namesCanBeStored(String name) {
        assertThat(refusal(Map.of("inner", Map.of(name, 1))).reason()).isEqualTo(ATTRIBUTES_UNFIT);
    }

    @Test
    void numbersCanBeCounted() {
        assertThat(refusal(Map.of("n", List.of(Double.POSITIVE_INFINITY))).reason())
                .isEqualTo(ATTRIBUTES_UNFIT);
    }

    private static Map<String, Object> nested(int depth) {
        return depth == 1 ? Map.of("bottom", 1) : Map.of("inner", nested(depth - 1));
    }

    private static Refusal refusal(Map<String, Object> attributes) {
        return catchThrowableOfType(Refusal.class, () -> AttributeLimits.refuseUnfit(attributes, "/attributes"));
    }
}
