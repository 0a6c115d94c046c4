package io.tradepost.query.rebuilding;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.query.rebuilding.Comparison.Member;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChecksumsTest {

    @Test
    void theOrderOfMembersDoesNotCount() {
        assertThat(sum("{'a':1,'b':{'c':2,'d':[3]}}")).isEqualTo(sum("{'b':{'d':[3],'c':2},'a':1}"));
    }

    @Test
    void whatTheEngineNotesDoesNotCount() {
        assertThat(sum("{'a':1,'positions':{'x':7}}")).isEqualTo(sum("{'a':1,'positions':{'x':8}}"));
    }

    @Test
    void valuesNamesAndTheOrderOfElementsCount() {
        assertThat(sum("{'a':1}"))
                .isNotEqualTo(sum("{'a':2}"))
                .isNotEqualTo(sum("{'b':1}"))
                .isNotEqualTo(sum("{'a':'1'}"))
                .isNotEqualTo(sum("{}"));
        assertThat(sum("{'a':[1,2]}")).isNotEqualTo(sum("{'a':[2,1]}"));
        assertThat(sum("{'a':1,'b':2}")).isNotEqualTo(sum("{'a':2,'b':1}"));
        assertThat(Checksums.ofDocument("1", json("{}"))).isNotEqualTo(Checksums.ofDocument("2", json("{}")));
    }

    @Test
    void differencesAreToldByPointer() {
        assertThat(Members.between(
                        json("{'a':1,'l':[{'x/y':1},2],'gone':true,'positions':{}}"),
                        json("{'a':1,'l':[{'x/y':3},2,4],'positions':{'p':1}}")))
                .containsExactly(
                        new Member("/gone", "true", null),
                        new Member("/l/0/x~1y", "1", "3"),
                        new Member("/l/2", null, "4"));
    }

    private static long sum(String json) {
        return Checksums.ofDocument("1", json(json));
    }

    private static JsonNode json(String json) {
        return JsonMapper.builder().build().readTree(json.replace('\'', '"'));
    }
}
