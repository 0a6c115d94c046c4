package io.tradepost.query.payments;

/** Where a payment stands; once money has moved, how much of it. */
public enum PaymentStatus {
    REQUESTED,
    AUTHORIZED,
    DECLINED,
    IN_REVIEW,
    VOID_REQUESTED,
    VOIDED,
    PARTLY_CAPTURED,
    CAPTURED,
    PARTLY_REFUNDED,
    REFUNDED,
    /** The authorisation has expired before anything was captured, and there is no new one. */
    EXPIRED
}
