package io.tradepost.query.activity;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The part of an event that people may look at. */
final class Shown {

    private static final Set<String> HIDDEN = Set.of("cipher", "paymentToken", "token", "requestFingerprint");

    private Shown() {}

    /** Of attributes, which may have any name, all is shown. */
    static JsonNode of(JsonNode payload) {
        if (payload instanceof ObjectNode object) {
            object.remove(HIDDEN);
            object.properties().forEach(member -> {
                if (!"attributes".equals(member.getKey())) {
                    of(member.getValue());
                }
            });
        } else {
            payload.forEach(Shown::of);
        }
        return payload;
    }
}
