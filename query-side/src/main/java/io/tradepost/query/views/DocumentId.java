package io.tradepost.query.views;

import java.nio.charset.StandardCharsets;

/** What Elasticsearch takes as the id of a document. */
final class DocumentId {

    private static final int LONGEST = 512;

    private DocumentId() {}

    /** @throws IllegalArgumentException for anything else */
    static String of(String id) {
        if (id.isEmpty() || id.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new IllegalArgumentException("'" + id + "' is no document id");
        }
        return id;
    }
}
