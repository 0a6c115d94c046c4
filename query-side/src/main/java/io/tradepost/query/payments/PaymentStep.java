package io.tradepost.query.payments;

/** What happened to a payment. */
public enum PaymentStep {
    REQUESTED,
    AUTHORIZED,
    DECLINED,
    HELD_FOR_REVIEW,
    VOID_REQUESTED,
    VOIDED,
    INCREASE_REQUESTED,
    INCREASED,
    INCREASE_DECLINED,
    DECREASED,
    EXPIRED,
    RENEWED,
    CAPTURE_REQUESTED,
    CAPTURED,
    CAPTURE_DECLINED,
    REFUND_REQUESTED,
    REFUNDED,
    REFUND_DECLINED
}
