package io.tradepost.payment;

import io.tradepost.kernel.Refusal;

enum PaymentRefusal implements Refusal.Reason {
    PAYMENT_NOT_FOUND(Refusal.Kind.NOT_FOUND),
    CAPTURE_NOT_FOUND(Refusal.Kind.NOT_FOUND),
    REFUND_NOT_FOUND(Refusal.Kind.NOT_FOUND),
    PAYMENT_NOT_IN_REVIEW(Refusal.Kind.CONFLICT),
    CAPTURE_NOT_DECLINED(Refusal.Kind.CONFLICT),
    REFUND_NOT_DECLINED(Refusal.Kind.CONFLICT);

    private final Refusal.Kind kind;

    PaymentRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
