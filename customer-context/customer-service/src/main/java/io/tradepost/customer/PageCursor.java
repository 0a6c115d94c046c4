package io.tradepost.customer;

import io.tradepost.kernel.CustomerId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a page of customers ended; as text opaque.
 *
 * @param last customer of that page
 */
record PageCursor(CustomerId last) {

    /** Public for Spring. */
    public static PageCursor valueOf(String text) {
        try {
            return new PageCursor(
                    new CustomerId(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("must be the next of a page before", malformed);
        }
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(last.value().getBytes(StandardCharsets.UTF_8));
    }
}
