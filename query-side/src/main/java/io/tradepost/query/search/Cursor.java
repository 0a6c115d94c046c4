package io.tradepost.query.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the next page begins: the sort values of the last hit, opaque to callers. */
public record Cursor(List<FieldValue> after) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String INVALID = "must be the cursor of an earlier answer to this search";

    public Cursor {
        after = List.copyOf(after);
    }

    /** @throws IllegalArgumentException for anything but {@link #text()} */
    public static Cursor of(String text) {
        try {
            JsonNode values = JSON.readTree(Base64.getUrlDecoder().decode(text));
            List<FieldValue> after = new ArrayList<>();
            for (JsonNode value : values) {
                after.add(fieldValue(value));
            }
            return new Cursor(after);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IllegalArgumentException(INVALID, e);
        }
    }

    public String text() {
        List<Object> values = after.stream().map(FieldValue::_get).toList();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(values));
    }

    /** @throws IllegalArgumentException if it comes from a search that sorts by something else */
    public Cursor requiring(FieldValue.Kind... kinds) {
        List<FieldValue.Kind> found = after.stream().map(FieldValue::_kind).toList();
        if (!found.equals(List.of(kinds))) {
            throw new IllegalArgumentException(INVALID);
        }
        return this;
    }

    private static FieldValue fieldValue(JsonNode value) {
        if (value.isString()) {
            return FieldValue.of(value.stringValue());
        }
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return FieldValue.of(value.longValue());
        }
        if (value.isFloatingPointNumber()) {
            return FieldValue.of(value.doubleValue());
        }
        throw new IllegalArgumentException(INVALID);
    }
}
