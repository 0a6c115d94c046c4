package io.tradepost.query.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.tradepost.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

enum SearchRefusal implements Refusal.Reason {
    SEARCH_UNAVAILABLE(Refusal.Kind.UNAVAILABLE),
    CURSOR_EXPIRED(Refusal.Kind.NOT_FOUND);

    private static final Logger LOG = LoggerFactory.getLogger(SearchRefusal.class);
    private static final int NOT_FOUND = 404;

    private final Refusal.Kind kind;

    SearchRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    /** What a failed search means to whoever asked. */
    static Refusal of(Exception failure) {
        if (failure instanceof ElasticsearchException e
                && e.status() == NOT_FOUND
                && String.valueOf(e.response()).contains("search_context_missing_exception")) {
            return new Refusal(CURSOR_EXPIRED, "The snapshot behind this cursor is gone; search again.", "cursor");
        }
        LOG.warn("a search failed: {}", failure.toString());
        return new Refusal(SEARCH_UNAVAILABLE, "Search is not available at the moment; try again.");
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
