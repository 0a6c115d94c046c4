package io.tradepost.order.history;

import io.tradepost.kernel.Sealed;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of an event without what is {@link Sealed} in it. */
final class Unsealed {

    private static final Set<String> SEALED = Arrays.stream(Sealed.class.getRecordComponents())
            .map(component -> component.getName())
            .collect(Collectors.toSet());

    private Unsealed() {}

    static void strip(JsonNode node) {
        if (node instanceof ObjectNode members) {
            members.removeIf(Unsealed::isSealed);
        }
        node.forEach(Unsealed::strip);
    }

    private static boolean isSealed(JsonNode node) {
        return node.isObject() && Set.copyOf(node.propertyNames()).equals(SEALED);
    }
}
