package io.tradepost.payment;

/** The stations of a payment's life. */
enum PaymentState {
    /** Nothing has happened yet. */
    NONE,
    /** The provider is being asked. */
    REQUESTED,
    AUTHORIZED,
    DECLINED,
    IN_REVIEW,
    /** To be given back; the provider's answer to the authorisation may still be on its way. */
    VOID_REQUESTED,
    VOIDED
}
