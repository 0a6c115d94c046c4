package io.tradepost.query.rebuilding;

import io.tradepost.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

enum RebuildRefusal implements Refusal.Reason {
    NO_SUCH_VIEW(Refusal.Kind.NOT_FOUND),
    NEVER_REBUILT(Refusal.Kind.NOT_FOUND),
    REBUILD_UNDER_WAY(Refusal.Kind.CONFLICT),
    NOTHING_TO_REPLACE(Refusal.Kind.CONFLICT),
    NOTHING_TO_SWAP(Refusal.Kind.CONFLICT),
    NOTHING_TO_GO_BACK_TO(Refusal.Kind.CONFLICT),
    NOTHING_TO_DROP(Refusal.Kind.CONFLICT),
    REBUILD_CHANGED(Refusal.Kind.CONFLICT),
    VIEWS_UNAVAILABLE(Refusal.Kind.UNAVAILABLE);

    private static final Logger LOG = LoggerFactory.getLogger(RebuildRefusal.class);

    private final Refusal.Kind kind;

    RebuildRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }

    static Refusal unavailable(Exception failure) {
        LOG.warn("views cannot be looked at: {}", failure.toString());
        return new Refusal(
                VIEWS_UNAVAILABLE,
                "Elasticsearch or Kafka does not answer at the moment; nothing was done; try again.");
    }

    static Refusal overtaken() {
        return new Refusal(REBUILD_CHANGED, "Somebody else changed the rebuild meanwhile; look at it again.");
    }
}
