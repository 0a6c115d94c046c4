package io.tradepost.query.views;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON that goes through a document as it is, without being taken apart.
 *
 * @param text on one line
 */
public record RawJson(@JsonValue @JsonRawValue String text) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param data JSON in UTF-8 that was read before, so is known to be some */
    public static RawJson of(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        return new RawJson(
                text.indexOf('\n') < 0 && text.indexOf('\r') < 0
                        ? text
                        : JSON.readTree(data).toString());
    }

    @JsonCreator
    static RawJson of(JsonNode json) {
        return new RawJson(json.toString());
    }
}
