package io.tradepost.query.views;

import java.nio.charset.StandardCharsets;

/** What Elasticsearch takes as the id of a document. */
final class DocumentId {

    private static final int LONGEST = 512;

    private DocumentId() {}

    static boolean fits(String id) {
        return !id.isEmpty() && id.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }

    /** @throws IllegalArgumentException for what does not fit */
    static String of(String id) {
        if (!fits(id)) {
            throw new IllegalArgumentException("'" + id + "' is no document id");
        }
        return id;
    }
}
