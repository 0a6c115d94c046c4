package io.tradepost.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON that others rely on. Each record of a vocabulary has an example here and that example's JSON in
 * {@code src/test/resources/contract/<Record>.json} (a record's second example in {@code <Record>-2.json}); a file is
 * written once, with {@code -Dcontract.write=true}, and from then on it is the contract.
 */
public final class MessageContract {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MessageContract() {}

    /**
     * Each record that the sealed interface permits, also through interfaces in between, has an example; each example
     * is written exactly as its golden file, field order included; the file, also with a field that a later version may
     * have added, reads as the example.
     */
    public static void verify(Class<?> vocabulary, Object... examples) {
        List<Class<?>> records = SealedVocabulary.recordsOf(vocabulary);
        assertThat(Arrays.stream(examples).map(Object::getClass).distinct().toList())
                .as("the records of %s that have an example", vocabulary.getSimpleName())
                .containsExactlyInAnyOrderElementsOf(records);
        Map<Class<?>, Integer> seen = new HashMap<>();
        for (Object example : examples) {
            int number = seen.merge(example.getClass(), 1, Integer::sum);
            verify(example, GoldenFile.of(example.getClass(), number));
        }
    }

    private static void verify(Object example, GoldenFile golden) {
        golden.writeIfAskedTo(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(example));
        JsonNode contract = JSON.readTree(golden.text());
        assertThat(JSON.writeValueAsString(example))
                .as("JSON of %s, fields in the order of %s", example, golden)
                .isEqualTo(JSON.writeValueAsString(contract));
        assertThat((Object) JSON.treeToValue(contract, example.getClass()))
                .as("%s read back", golden)
                .isEqualTo(example);
        assertThat((Object) JSON.treeToValue(withUnknownField(contract), example.getClass()))
                .as("%s with a field that a later version added", golden)
                .isEqualTo(example);
    }

    private static JsonNode withUnknownField(JsonNode contract) {
        assertThat(contract.isObject()).as("%s is a JSON object", contract).isTrue();
        return ((ObjectNode) contract.deepCopy()).put("addedByALaterVersion", "ignore me");
    }
}
