package io.tradepost.query.operations;

import io.tradepost.kernel.Refusal;

/** Why an operator's wish comes to nothing here, before any service has refused it. */
enum OperationRefusal implements Refusal.Reason {
    SERVICE_NOT_FOUND(Refusal.Kind.NOT_FOUND),
    DEAD_LETTER_NOT_FOUND(Refusal.Kind.NOT_FOUND),
    NOTHING_TO_COMPENSATE(Refusal.Kind.CONFLICT),
    SERVICE_UNAVAILABLE(Refusal.Kind.UNAVAILABLE);

    private final Refusal.Kind kind;

    OperationRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
