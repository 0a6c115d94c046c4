package io.tradepost.query.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where the next page begins: the sort values of the last hit, opaque to callers, and a digest that ties them to what was
 * searched for.
 *
 * @param snapshot the index's state that is paged through; null for its present one
 */
public record Cursor(@Nullable String snapshot, List<FieldValue> after, String digest) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String INVALID = "must be the cursor of an earlier answer to this search";
    private static final int DIGEST = 12;

    public Cursor {
        after = List.copyOf(after);
    }

    /**
     * @param question what was searched for, in which order
     * @param after the sort values of the last hit
     */
    static Cursor of(String question, @Nullable String snapshot, List<FieldValue> after) {
        return new Cursor(snapshot, after, digest(question, snapshot, after));
    }

    /** @throws IllegalArgumentException for anything but {@link #text()} */
    public static Cursor of(String text) {
        try {
            JsonNode values = JSON.readTree(Base64.getUrlDecoder().decode(text));
            List<FieldValue> after = new ArrayList<>();
            values.path("after").forEach(value -> after.add(fieldValue(value)));
            JsonNode snapshot = values.path("in");
            return new Cursor(
                    snapshot.isString() ? snapshot.stringValue() : null,
                    after,
                    values.path("of").asString());
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IllegalArgumentException(INVALID, e);
        }
    }

    public String text() {
        ObjectNode json = JSON.createObjectNode().put("of", digest);
        json.set("after", JSON.valueToTree(after.stream().map(FieldValue::_get).toList()));
        if (snapshot != null) {
            json.put("in", snapshot);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(json));
    }

    /**
     * The values to go on after.
     *
     * @throws IllegalArgumentException if another question was asked when the cursor was given out
     */
    public List<FieldValue> in(String question) {
        if (!digest.equals(digest(question, snapshot, after))) {
            throw new IllegalArgumentException(INVALID);
        }
        return after;
    }

    private static String digest(String question, @Nullable String snapshot, List<FieldValue> after) {
        String all = question
                + '\n'
                + snapshot
                + '\n'
                + after.stream().map(FieldValue::_get).toList();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, DIGEST));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FieldValue fieldValue(JsonNode value) {
        if (value.isString()) {
            return FieldValue.of(value.stringValue());
        }
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return FieldValue.of(value.longValue());
        }
        if (value.isBoolean()) {
            return FieldValue.of(value.booleanValue());
        }
        if (value.isNull()) {
            return FieldValue.NULL;
        }
        if (value.isFloatingPointNumber()) {
            return FieldValue.of(value.doubleValue());
        }
        throw new IllegalArgumentException(INVALID);
    }
}
