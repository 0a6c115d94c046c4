package io.tradepost.starter.web;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Text that UTF-8 and PostgreSQL can hold: JSON may spell NUL and half a surrogate pair, and nobody means them. */
final class StorableText extends StdScalarDeserializer<String> {

    StorableText() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser json, DeserializationContext context) {
        String text = StringDeserializer.instance.deserialize(json, context);
        if (text != null && text.codePoints().anyMatch(StorableText::isUnfit)) {
            throw new IllegalArgumentException("must not contain NUL or half a surrogate pair");
        }
        return text;
    }

    private static boolean isUnfit(int codePoint) {
        return codePoint == 0 || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }
}
