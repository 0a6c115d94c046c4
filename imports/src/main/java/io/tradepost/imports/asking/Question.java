package io.tradepost.imports.asking;

import org.jspecify.annotations.Nullable;

/**
 * What a service is asked.
 *
 * @param context whose service
 * @param key makes a repeat harmless where the body does not; null where it does
 * @param minimal whether the answer may leave out what was made
 */
@SuppressWarnings("ArrayRecordComponent")
public record Question(
        String context,
        String method,
        String path,
        @Nullable String key,
        boolean minimal,
        byte[] body) {

    /** To be shown something. */
    public static Question about(String context, String path) {
        return new Question(context, "GET", path, null, false, new byte[0]);
    }
}
