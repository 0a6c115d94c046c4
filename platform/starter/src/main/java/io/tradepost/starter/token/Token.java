package io.tradepost.starter.token;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last events of a request, at most one for each partition of a topic, but for what cannot be put in order: a view
 * that has seen them has seen whatever the request did. As text opaque, fit for a URL.
 */
public record Token(List<Entry> entries) {

    /** The header of a command's answer. */
    public static final String HEADER = "Tradepost-Token";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<List<Object>>> FORM = new TypeReference<>() {};
    private static final int MEMBERS = 3;

    /**
     * An event.
     *
     * @param key the aggregate that it happened to
     */
    public record Entry(String context, String key, long sequence) {}

    public Token {
        entries = List.copyOf(entries);
    }

    /** @throws IllegalArgumentException if this is no token */
    public static Token of(String text) {
        try {
            byte[] json = Base64.getUrlDecoder().decode(text);
            return new Token(
                    JSON.readValue(json, FORM).stream().map(Token::entry).toList());
        } catch (JacksonException | IllegalArgumentException | NullPointerException malformed) {
            throw new IllegalArgumentException("must be the Tradepost-Token of an answer", malformed);
        }
    }

    public String text() {
        List<List<Object>> form = entries.stream()
                .map(entry -> List.<Object>of(entry.context(), entry.key(), entry.sequence()))
                .toList();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(JSON.writeValueAsString(form).getBytes(StandardCharsets.UTF_8));
    }

    private static Entry entry(List<Object> members) {
        if (members.size() == MEMBERS
                && members.get(0) instanceof String context
                && members.get(1) instanceof String key
                && members.get(2) instanceof Number sequence
                && (sequence instanceof Integer || sequence instanceof Long)
                && sequence.longValue() >= 0) {
            return new Entry(context, key, sequence.longValue());
        }
        throw new IllegalArgumentException("no entry");
    }
}
