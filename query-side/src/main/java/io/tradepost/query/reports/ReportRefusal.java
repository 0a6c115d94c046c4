package io.tradepost.query.reports;

import io.tradepost.kernel.Refusal;

enum ReportRefusal implements Refusal.Reason {
    NO_SUCH_REPORT(Refusal.Kind.NOT_FOUND),
    TOO_MANY_ROWS(Refusal.Kind.UNPROCESSABLE),
    NOT_EXACT(Refusal.Kind.UNPROCESSABLE);

    private final Refusal.Kind kind;

    ReportRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
