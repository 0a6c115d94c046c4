package io.tradepost.probe;

import io.tradepost.kernel.Refusal;

enum TallyRefusal implements Refusal.Reason {
    TALLY_NOT_FOUND(Refusal.Kind.NOT_FOUND),
    LABEL_MISSING(Refusal.Kind.UNPROCESSABLE),
    LABEL_TAKEN(Refusal.Kind.CONFLICT),
    TOO_MANY(Refusal.Kind.UNPROCESSABLE),
    BELOW_ZERO(Refusal.Kind.UNPROCESSABLE),
    COUNTER_BUSY(Refusal.Kind.UNAVAILABLE);

    private final Refusal.Kind kind;

    TallyRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
